import { readNumber } from './numerals';
import { readCounted, type ReadFigure } from './read-counted';
import { readRange } from './read-range';
import { readShare } from './read-share';
import { readWithoutUnit } from './read-without-unit';
import { unitOf } from './unit-of';

/** Longer ones are codes. */
const LARGEST = 1e16;

/** The figure that begins at `at` of a folded line; null where no number does. */
export function readFigure(line: string, at: number): ReadFigure | null {
  const share = readShare(line, at);
  if (share) return share;
  const number = readNumber(line, at);
  if (!number) return null;
  if (number.high > LARGEST) return { claim: null, end: number.end };
  const unit = unitOf(line, number);
  return (
    readRange(line, at, number, unit) ??
    (unit ? readCounted(line, at, number, unit) : readWithoutUnit(line, at, number))
  );
}
