import { countsNothing } from './counts-nothing';
import { boundsAround } from './figure-bounds';
import { readNumber, type PrintedNumber } from './numerals';
import type { RawClaim } from './raw-claim';
import type { ReadFigure } from './read-counted';
import { plainUnit, unitOf, type UnitAt } from './unit-of';

/** Signs and words between the ends of a range. */
const CONNECTOR = /^(?:-|–|—|~|～|〜|至|到)(?![-–—~])/;

/** 1-2次, 63%~68%, 10家至15家, 1—2万元 */
export function readRange(
  line: string,
  at: number,
  first: PrintedNumber,
  unit: UnitAt | null,
): ReadFigure | null {
  const from = unit?.end ?? first.end;
  const connector = CONNECTOR.exec(line.slice(from, from + 2))?.[0];
  if (connector === undefined || first.form === 'bare' || /[由从]$/.test(line.slice(Math.max(0, at - 1), at)))
    return null;
  const second = readNumber(line, from + connector.length);
  if (!second || second.form === 'bare') return null;
  const ends = unitOf(line, second);
  // 2023-2025 and 3-5月 are no figures; nor is either end of them.
  if (!ends) return unit ? null : { claim: null, end: second.end };
  if (unit && plainUnit(unit.text) !== plainUnit(ends.text)) return null;
  const low = first.low * (!unit && first.scale === 0 && second.scale >= 4 ? 10 ** second.scale : 1);
  if (low >= second.high) return unit ? null : { claim: null, end: ends.end };
  const counted = {
    line,
    start: at,
    number: { ...first, form: second.form, hasRest: true },
    unit: ends,
    end: ends.end,
  };
  if (countsNothing(counted)) return { claim: null, end: ends.end };
  const around = boundsAround(line, at, second, ends.end);
  const claim: RawClaim = {
    ...{ kind: 'range', value: null, min: low, max: second.high },
    ...{ scale: second.scale, decimals: second.decimals, unit: plainUnit(ends.text) },
    ...{ bound: around.bound, words: around.words, figure: { start: at, end: ends.end } },
    ...{ start: around.start, end: around.end },
  };
  return { claim, end: around.end };
}
