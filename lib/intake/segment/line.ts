import type { Piece } from '@/lib/intake/plan';
import type { LineHint } from '@/lib/intake/source';

/** A line of the source, or a part of one. `text` is its spans' text, unit for unit; `folded` the same, folded. */
export type Line = Piece & {
  folded: string;
  blanksBefore: number;
  indented: boolean;
  /** Cut out of a longer line at its spaces. */
  inline: boolean;
  hints: LineHint[];
};
