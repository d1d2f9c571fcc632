import type { FindingLevel } from './rule';

/** What an editor should look at: see docs/copydesk.md. `start` and `end` in UTF-16 units, half-open. */
export type Finding = {
  rule: string;
  level: FindingLevel;
  start: number;
  end: number;
  text: string;
  message: string;
  suggestion: string | null;
  /** Standard, edition and clause, as 'GB/T 15834-2011 4.5.3.5'; null where no standard says it. */
  clause: string | null;
};
