import type { ClaimBound, ClaimKind } from './claim';

/** A claim as it stands in a folded line, before what is around it is read. `start` and `end`: with its bound words. */
export type RawClaim = {
  kind: ClaimKind;
  value: number | null;
  min: number | null;
  max: number | null;
  scale: number;
  decimals: number;
  unit: string;
  bound: ClaimBound;
  /** Words that belong to the figure itself: 超, 余, 达, in reading order. */
  words: string[];
  /** Figure and unit alone. */
  figure: { start: number; end: number };
  start: number;
  end: number;
};

/** One that says a thing in words alone (首个, 全覆盖). */
export function saidInWords(
  kind: ClaimKind,
  start: number,
  end: number,
  value: number | null = null,
): RawClaim {
  return {
    kind,
    value,
    min: null,
    max: null,
    scale: 0,
    decimals: 0,
    unit: '',
    bound: 'exact',
    words: [],
    figure: { start, end },
    start,
    end,
  };
}
