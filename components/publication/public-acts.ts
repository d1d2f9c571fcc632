/** The acts that have a page of their own, in the order they are offered; each is a key of `may` and of the address. */
export const PUBLIC_ACTS = ['publish', 'schedule', 'correct', 'withdraw'] as const;
export type PublicAct = (typeof PUBLIC_ACTS)[number];
