import type { ClaimPeriod } from './claim';

const NUMBER = '(?:[0-9]{1,4}|[一二三四五六七八九十两]{1,3})';

/** Tried in this order at each place; none has a quantifier within another. */
const PERIODS: readonly { type: ClaimPeriod['type']; form: RegExp }[] = [
  {
    type: 'cumulative',
    form: /截至(?:目前|[0-9]{4}年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日|底|末|初)?|[0-9]{1,2}月(?:[0-9]{1,2}日|底|末|初)?|年底|年末)/g,
  },
  { type: 'multi_year', form: new RegExp(`(?:近|最近|过去|这)(?!一年)${NUMBER}(?:多)?年(?!级)来?`, 'g') },
  { type: 'multi_year', form: /(?:[0-9]{1,2}|[二三四五六七八九十两]{1,3})年(?:多)?来/g },
  {
    type: 'multi_year',
    form: /近年来?|(?:“?十[一二三四五]五”?(?:时期|期间)?|党的[一二三四五六七八九十]{1,3}大|换届|建区|成立|改革开放)以来|“?十[一二三四五]五”?(?:时期|期间)/g,
  },
  { type: 'multi_year', form: /[0-9三四五两]年(?=累计|间|共)/g },
  { type: 'per_year', form: /每年|年均|每月|每季度|每周|每天|日均|月均/g },
  {
    type: 'explicit',
    form: /(?:[0-9]{4}|二[〇零○一二三四五六七八九]{3})年(?!度|代)(?:(?:[0-9]{1,2}月)(?:[0-9]{1,2}日|底|末|初|上旬|中旬|下旬)?|底|末|初|全年|上半年|下半年|前三季度|第?[一二三四]季度|以来)?/g,
  },
  { type: 'explicit', form: /(?:[0-9]{4})年度/g },
  {
    type: 'relative',
    form: /(?:今年|去年|前年|上年|当年|年初|本月|上月|同期)(?:[0-9]{1,2}月(?:[0-9]{1,2}日|底|末|初)?|以来|上半年|下半年|前三季度|全年|底|末|初)?/g,
  },
  {
    type: 'explicit',
    form: /(?:[0-9]{1,2}[-—~至])?[0-9]{1,2}月(?:[0-9]{1,2}日|底|末|初|份|上旬|中旬|下旬)?/g,
  },
  { type: 'relative', form: /上半年|下半年|前三季度|[一二三四]季度|年内/g },
  { type: 'reporting_year', form: /全年|一年来|过去(?:的)?一年|这一年/g },
  { type: 'cumulative', form: /累计/g },
];

/** `isBase`: of the figure behind it alone, from which another is reached (由上年的95.2%提升至97.8%). */
export type PeriodAt = ClaimPeriod & { start: number; end: number; isBase: boolean };

/** A period behind one of these is what is compared with. */
const COMPARED = /(?:比|较|同比|超|到|至|是|与|同)$/;
/** 到2027年底, 增加到2025年的12所: the period of what stands behind it. */
const UNTIL = /到$/;
const DATE_OF_WHAT_FOLLOWS = /^20[0-9]{2}年[^,，。;；]{0,2}[,，的]/;
const BASE = /[由从]$/;
const SINCE = /^(?:起|开始|以来|[到至])/;

/** The periods a line names, in order. */
export function periodsIn(line: string): PeriodAt[] {
  const found: PeriodAt[] = [];
  const taken = new Uint8Array(line.length);
  for (const { type, form } of PERIODS)
    for (const match of line.matchAll(form)) {
      const end = match.index + match[0].length;
      if (taken[match.index] || taken[end - 1]) continue;
      taken.fill(1, match.index, end);
      const before = line.slice(Math.max(0, match.index - 2), match.index);
      const isDate = UNTIL.test(before) && DATE_OF_WHAT_FOLLOWS.test(line.slice(match.index, end + 3));
      if (!isDate && COMPARED.test(before)) continue;
      const isBase = BASE.test(before) && !SINCE.test(line.slice(end, end + 2));
      found.push({ type, text: match[0], start: match.index, end, isBase });
    }
  return found.sort((one, other) => one.start - other.start);
}

/**
 * The period of a claim at `at` in a sentence that begins at `from` and a statement that begins at `statement`: per year where that is said, else what stands at
 * the sentence's head or nearest before the claim; 累计 alone only where no other is named.
 */
export function periodOf(
  periods: readonly PeriodAt[],
  from: number,
  statement: number,
  at: number,
): ClaimPeriod {
  const near = lastBefore(periods, at).filter(
    ({ start, end, text, isBase }) =>
      start >= (text === '累计' ? statement : from) && !(isBase && at - end > 1),
  );
  const found =
    near.find(({ type }) => type === 'per_year') ?? near.find(({ type }) => type !== 'cumulative') ?? near[0];
  return found ? { type: found.type, text: found.text } : { type: 'reporting_year', text: '' };
}

/** So many are looked at, however long the sentence. */
const LOOKED_AT = 6;

/** The last periods that end before `at`, the nearest first. */
function lastBefore(periods: readonly PeriodAt[], at: number): PeriodAt[] {
  let [low, high] = [0, periods.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((periods[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return periods.slice(Math.max(0, low - LOOKED_AT), low).reverse();
}
