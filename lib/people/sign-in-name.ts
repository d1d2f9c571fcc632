import { visibleText } from '@/lib/domain/text/visible-text';

/** The form sign-in names are stored and compared in. */
export function normaliseSignInName(typed: string): string {
  return visibleText(typed)
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .trim()
    .toLowerCase();
}
