/** What of an address may stand in the log: what follows the host is often a key. */
export function hostOf(url: string): string {
  return new URL(url).host;
}
