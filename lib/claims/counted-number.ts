import type { PrintedNumber } from './numerals';
import type { ClaimUnit } from './units';

/** A number with its unit at a place of a line; `end` is behind the unit. */
export type Counted = {
  line: string;
  start: number;
  number: PrintedNumber;
  unit: ClaimUnit;
  end: number;
};
