/** The form sign-in names are stored and compared in. */
export function normaliseSignInName(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .trim()
    .toLowerCase();
}
