type Versions = { id: string; headVersion: number; texts: readonly { version: number }[] };

/** Tells a proposal as it is from how it was before any save of it: versions only grow. */
export function proposalAsSaved({ id, headVersion, texts }: Versions): string {
  return `${id} ${texts.reduce((sum, { version }) => sum + version, headVersion)}`;
}
