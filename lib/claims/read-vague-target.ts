import type { PrintedNumber } from './numerals';
import { REACHING } from './plans';
import type { RawClaim } from './raw-claim';
import { plainUnit } from './unit-of';

/** 打造百条…, 千亿级产业集群: what is to be reached, where the words before say so. */
export function readVagueTarget(
  line: string,
  at: number,
  number: PrintedNumber,
  end: number,
): RawClaim | null {
  if (!REACHING.test(line.slice(Math.max(0, at - 12), at))) return null;
  if (/^(?:以上|级)?(?:的)?(?:人口|家|户)?(?:兴|帮|进|灯火)/.test(line.slice(end, end + 4))) return null;
  return {
    ...{ kind: 'target', value: number.low, min: null, max: null, scale: number.scale, decimals: 0 },
    ...{ unit: plainUnit(line.slice(number.end, end)), bound: 'about', words: [] },
    ...{ figure: { start: at, end }, start: at, end },
  };
}
