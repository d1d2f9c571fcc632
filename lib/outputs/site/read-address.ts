/** The year of an address such as /2026; null for anything else. */
export function readYear(text: string): number | null {
  return /^(?:19|20)\d{2}$/.test(text) ? Number(text) : null;
}

export function isSlug(text: string): boolean {
  return /^[a-z0-9-]{1,60}$/.test(text);
}
