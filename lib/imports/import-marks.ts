import type { Correction } from '@/lib/intake/rows/correction';

/** Which of an import's flags were looked at, by their place in the list, and what was corrected. */
export type ImportMarks = { looked: number[]; corrections: Correction[] };
