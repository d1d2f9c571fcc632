import { boundsAround } from './figure-bounds';
import { readNumber } from './numerals';
import type { RawClaim } from './raw-claim';
import type { ReadFigure } from './read-counted';

/** 百分之三十五, 三分之二 */
export function readShare(line: string, at: number): ReadFigure | null {
  const whole = /^(百|千|[一二三四五六七八九十]{1,2})分之/.exec(line.slice(at, at + 4))?.[0];
  if (whole === undefined) return null;
  const base = readNumber(line, at);
  const number = readNumber(line, at + whole.length) ?? null;
  if (!base || !number) return null;
  const isHundred = whole === '百分之';
  const value = isHundred ? number.low : Number(((number.low / base.low) * 100).toPrecision(6));
  const isRange = isHundred && number.low !== number.high;
  const around = boundsAround(line, at, number, number.end);
  const claim: RawClaim = {
    ...{ kind: isRange ? 'range' : 'rate', value: isRange ? null : value },
    ...{ min: isRange ? number.low : null, max: isRange ? number.high : null },
    ...{ scale: 0, decimals: number.decimals, unit: '%', bound: around.bound, words: around.words },
    ...{ figure: { start: at, end: number.end }, start: around.start, end: around.end },
  };
  return { claim, end: around.end };
}
