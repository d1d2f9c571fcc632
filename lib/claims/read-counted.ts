import type { ClaimBound, ClaimKind } from './claim';
import { countsNothing } from './counts-nothing';
import { boundsAround, type FigureBounds } from './figure-bounds';
import { readNumber, type PrintedNumber } from './numerals';
import type { RawClaim } from './raw-claim';
import { readVagueTarget } from './read-vague-target';
import { plainUnit, type UnitAt } from './unit-of';

/** What was read at a place: a claim or none, and where to go on. */
export type ReadFigure = { claim: RawClaim | null; end: number };

/** A number with its unit, which may yet count nothing. */
export function readCounted(line: string, at: number, number: PrintedNumber, unit: UnitAt): ReadFigure {
  const counted = { line, start: at, number, unit, end: unit.end };
  if (countsNothing(counted)) return { claim: null, end: unit.end };
  const around = boundsAround(line, at, number, unit.end);
  if (number.form === 'bare' && !saysHowMany(line, at, number, around.bound)) {
    const target = readVagueTarget(line, at, number, unit.end);
    return { claim: target, end: unit.end };
  }
  if (unit.text === '成') return { claim: tenthsClaim(line, at, number, unit, around), end: around.end };
  const isRange = number.low !== number.high;
  const kind: ClaimKind = isRange ? 'range' : number.low === 0 ? 'zero' : unit.kind;
  const claim: RawClaim = {
    kind,
    value: isRange ? null : number.low,
    min: isRange ? number.low : null,
    max: isRange ? number.high : null,
    ...{ scale: number.scale, decimals: number.decimals, unit: plainUnit(unit.text) },
    ...{ bound: around.bound, words: around.words },
    figure: { start: at, end: unit.end },
    start: around.start,
    end: around.end,
  };
  return { claim, end: around.end };
}

/** 两成三 is 23 %; 三成 30 %. */
function tenthsClaim(
  line: string,
  at: number,
  number: PrintedNumber,
  unit: UnitAt,
  around: FigureBounds,
): RawClaim {
  const more = readNumber(line, unit.end);
  const tail = more && more.form === 'words' && more.high < 10 && more.low === more.high ? more : null;
  const end = tail ? tail.end : unit.end;
  const value = number.low * 10 + (tail?.low ?? 0);
  const bounds = tail ? boundsAround(line, at, number, end) : around;
  return {
    ...{ kind: 'rate', value, min: null, max: null, scale: tail ? 0 : 1, decimals: 0, unit: '%' },
    ...{
      bound: bounds.bound,
      words: bounds.words,
      figure: { start: at, end },
      start: bounds.start,
      end: bounds.end,
    },
  };
}

/** A bare multiplier (百, 千, 万) is a figure only with a word that bounds it: 百余家, 超万名, 上千人, 达百万元. */
function saysHowMany(line: string, at: number, number: PrintedNumber, bound: ClaimBound): boolean {
  return number.hasRest || bound !== 'exact' || /达到?$/.test(line.slice(Math.max(0, at - 2), at));
}
