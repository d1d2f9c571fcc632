import type { PlannedArticle } from '@/lib/intake/plan';
import { guessBody } from './guess-body';
import { guessYear } from './guess-year';

/** Which body and year a planned article looks back on, as its text says; '' and null in doubt. */
export function guessSubject(article: PlannedArticle): { bodyName: string; year: number | null } {
  return { bodyName: guessBody(article), year: guessYear(article) };
}
