import type { Claim } from '@/lib/claims/claim';
import type { Contradiction } from './contradiction';
import { finding } from './find';
import { overlap, plainNumber, printedAs, printedRange, stepOf, type Range } from './figures';
import { pairsIn, type FigurePair } from './pairs';
import type { Figure } from './statements';

const POINTS = new Set(['个百分点', '百分点']);

/** What is said of a change against the two figures it is between. */
export function changes(statement: readonly Figure[]): Contradiction[] {
  return pairsIn(statement).flatMap((pair) => {
    const one = direction(pair) ?? said(pair);
    return one ? [one] : [];
  });
}

function direction({ from, to, verb, change, says }: FigurePair): Contradiction | null {
  const [low, high] = [printedRange(from.claim), printedRange(to.claim)];
  const real = low.high < high.low ? 1 : high.high < low.low ? -1 : 0;
  const isWrong = real !== 0 && ((verb !== 0 && verb !== real) || (says !== 0 && says !== real));
  if (!isWrong) return null;
  const claims = [to.claim, from.claim, ...(change ? [change.claim] : [])];
  return finding('direction', claims, {
    sum: `${from.claim.valueText} → ${to.claim.valueText}`,
    took: [from.claim.text, to.claim.text],
    stated: verb !== 0 && verb !== real ? to.before : (change?.before ?? ''),
    computed: real > 0 ? '↑' : '↓',
  });
}

function said({ from, to, change }: FigurePair): Contradiction | null {
  if (!change) return null;
  const [was, is, by] = [from.claim, to.claim, change.claim];
  if (was.unit === '%') {
    if (POINTS.has(by.unit)) return difference('points', was, is, by);
    return by.unit === '%' ? pointsMeant(was, is, by) : null;
  }
  if (by.unit === was.unit) return difference('difference', was, is, by);
  // Of money only the difference can be reckoned: growth needs the prices it is in.
  if (was.kind !== 'count' || (was.value ?? 0) <= 0) return null;
  if (by.unit === '%') return growth('growth', was, is, by, 100);
  return by.unit === '倍' ? growth('times', was, is, by, 1) : null;
}

/** How far apart the two may be, whichever is more. */
function apart(was: Claim, is: Claim): Range {
  const [one, other] = [printedRange(was), printedRange(is)];
  const [low, high] = [other.low - one.high, other.high - one.low];
  return high < 0 ? { low: -high, high: -low } : { low: Math.max(0, low), high };
}

function difference(name: 'points' | 'difference', was: Claim, is: Claim, by: Claim): Contradiction | null {
  if (overlap(apart(was, is), printedRange(by))) return null;
  return finding(name, [by, was, is], {
    sum: subtraction(was, is, by),
    took: [was.text, is.text],
    stated: by.valueText,
    computed: printedAs(Math.abs((is.value ?? 0) - (was.value ?? 0)), by),
  });
}

function subtraction(was: Claim, is: Claim, by: Claim): string {
  const [more, less] = (was.value ?? 0) > (is.value ?? 0) ? [was, is] : [is, was];
  const difference = (more.value ?? 0) - (less.value ?? 0);
  return `${more.valueText} − ${less.valueText} = ${printedAs(difference, by)} ≠ ${by.valueText}`;
}

/** 由20%提高到25%,提高5%: points are meant, unless the relative growth is. */
function pointsMeant(was: Claim, is: Claim, by: Claim): Contradiction | null {
  if (overlap(growthRange(was, is, 100), printedRange(by))) return null;
  if (!overlap(apart(was, is), printedRange(by))) return null;
  return finding('percent_for_points', [by, was, is], {
    level: 'advice',
    sum: subtraction(was, is, { ...by, unit: '个百分点' }).replace(/ ≠.*/, ''),
    took: [was.text, is.text],
    stated: by.valueText,
    computed: by.valueText.replace('%', '个百分点'),
  });
}

function growth(
  name: 'growth' | 'times',
  was: Claim,
  is: Claim,
  by: Claim,
  factor: number,
): Contradiction | null {
  const range = growthRange(was, is, factor);
  if (overlap(range, printedRange(by))) return null;
  const decimals = Math.max(1, by.decimals);
  const exact = Math.abs(((is.value ?? 0) - (was.value ?? 0)) / (was.value ?? 1)) * factor;
  return finding(name, [by, was, is], {
    sum: `(${is.valueText} − ${was.valueText}) ÷ ${was.valueText} = ${exact.toFixed(decimals)}${by.unit} ≠ ${by.valueText}`,
    took: [was.text, is.text],
    stated: by.valueText,
    computed:
      range.high - range.low < stepOf(by) / 10
        ? `${plainNumber(exact, decimals)}${by.unit}`
        : `${range.low.toFixed(decimals)}–${range.high.toFixed(decimals)}${by.unit}`,
  });
}

/** Without its sign: what fell by 20 % is told so in words. */
export function growthRange(was: Claim, is: Claim, factor: number): Range {
  const [one, other] = [printedRange(was), printedRange(is)];
  if (one.low <= 0) return { low: 0, high: Infinity };
  const low = (other.low / one.high - 1) * factor;
  const high = (other.high / one.low - 1) * factor;
  return high <= 0
    ? { low: -high, high: -low }
    : low < 0
      ? { low: 0, high: Math.max(high, -low) }
      : { low, high };
}
