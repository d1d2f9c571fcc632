import type { LinePlace } from '@/lib/document/document-lines';

/** A place in UTF-16 units, `to` exclusive, and what stands there afterwards. */
export type LineEdit = { from: number; to: number; after: string };

export type RuleLine = {
  text: string;
  place: LinePlace;
  /** Whether something from `from` up to `to` may not be touched: an address, a file's name, raised text. */
  isFixed: (from: number, to: number) => boolean;
};

/** Edits that belong together (both halves of a pair) are one group. */
export type TidyRule = (line: RuleLine) => LineEdit[][];
