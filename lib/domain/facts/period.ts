/**
 * When a figure is of, as the ledger keeps it: 2025; 2025-H1; 2025-Q3; 2025-09; 2025-09-30 (as of that day);
 * 2025-01/2025-09; 2021/2025. One stretch of time has one form.
 */
export type Period = string;

/** A period taken apart, for the words that say it. */
export type PeriodParts =
  | { form: 'year'; year: string }
  | { form: 'half'; year: string; half: string }
  | { form: 'quarter'; year: string; quarter: string }
  | { form: 'month'; year: string; month: string }
  | { form: 'day'; year: string; month: string; day: string }
  | { form: 'months'; fromYear: string; from: string; year: string; month: string }
  | { form: 'years'; from: string; year: string };

type Month = { year: number; month: number };

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/** The parts of a stored period; null for what is none. Months and days stand without a leading zero. */
export function periodParts(period: Period): PeriodParts | null {
  const match =
    /^(\d{4})(?:-H([12])|-Q([1-4])|-(\d{2})(?:-(\d{2}))?|-(\d{2})\/(\d{4})-(\d{2})|\/(\d{4}))?$/.exec(period);
  if (!match) return null;
  const [, first = '', half, quarter, month, day, from, toYear, to, lastYear] = match;
  if (!isYear(first) || !isYear(toYear ?? first) || !isYear(lastYear ?? first)) return null;
  if (half) return { form: 'half', year: first, half };
  if (quarter) return { form: 'quarter', year: first, quarter };
  if (day) {
    if (!isMonth(month) || Number(day) < 1 || Number(day) > lastDay(Number(first), Number(month)))
      return null;
    return { form: 'day', year: first, month: bare(month), day: bare(day) };
  }
  if (month) return isMonth(month) ? { form: 'month', year: first, month: bare(month) } : null;
  if (from && toYear && to) {
    const stretch = isMonth(from) && isMonth(to) && `${first}-${from}` < `${toYear}-${to}`;
    return stretch
      ? { form: 'months', fromYear: first, from: bare(from), year: toYear, month: bare(to) }
      : null;
  }
  if (lastYear) return first < lastYear ? { form: 'years', from: first, year: lastYear } : null;
  return { form: 'year', year: first };
}

/** The year in which a stored period ends. */
export function periodYear(period: Period): number {
  return Number(periodParts(period)?.year ?? 0);
}

/** By the day on which they end, of two that end together the shorter first. */
export function comparePeriods(one: Period, other: Period): number {
  const [a, b] = [daysOf(one), daysOf(other)];
  return a.to.localeCompare(b.to) || b.from.localeCompare(a.from);
}

function daysOf(period: Period): { from: string; to: string } {
  const parts = periodParts(period);
  if (!parts) return { from: period, to: period };
  const stretch = (fromYear: string, from: number, year: string, to: number) => ({
    from: `${fromYear}-${two(from)}-01`,
    to: `${year}-${two(to)}-${two(lastDay(Number(year), to))}`,
  });
  switch (parts.form) {
    case 'day':
      return { from: period, to: period };
    case 'month':
      return stretch(parts.year, Number(parts.month), parts.year, Number(parts.month));
    case 'quarter':
      return stretch(parts.year, Number(parts.quarter) * 3 - 2, parts.year, Number(parts.quarter) * 3);
    case 'half':
      return stretch(parts.year, Number(parts.half) * 6 - 5, parts.year, Number(parts.half) * 6);
    case 'months':
      return stretch(parts.fromYear, Number(parts.from), parts.year, Number(parts.month));
    case 'years':
      return stretch(parts.from, 1, parts.year, 12);
    case 'year':
      return stretch(parts.year, 1, parts.year, 12);
  }
}

const NUMERALS = '〇一二三四五六七八九十';

type Rule = { pattern: RegExp; make: (found: string[], year: number | null) => Period | null };

const Y = '(\\d{4})年?度?';
const OWN_YEAR = '(?:(\\d{4})年?)?';
const TO = '(?:-|至|到)';

/** What a clerk types; the year is that of `found[0]` where one is said, else the one given. */
const RULES: readonly Rule[] = [
  { pattern: /^(\d{4})(?:年度?)?(?:全年)?$/, make: ([year = '']) => year },
  {
    pattern: new RegExp(`^(\\d{4})年?${TO}(\\d{4})年?$`),
    make: ([from = '', to = '']) => (from === to ? from : `${from}/${to}`),
  },
  {
    pattern: /^"?(?:第)?([一二三四五六七八九十]{1,3})五"?(?:时期|期间|规划)?$/,
    make: ([ordinal = '']) => fiveYears(chinese(ordinal)),
  },
  {
    pattern: new RegExp(`^${OWN_YEAR}(?:全年的?)?(上|下)半年$`),
    make: ([own, half], year) => within(own, year, (y) => `${y}-H${half === '上' ? 1 : 2}`),
  },
  { pattern: /^(\d{4})-?h([12])$/, make: ([year, half]) => `${year}-H${half}` },
  { pattern: /^(\d{4})-?q([1-4])$/, make: ([year, quarter]) => `${year}-Q${quarter}` },
  {
    pattern: new RegExp(`^${OWN_YEAR}第?([1-4一二三四])季度?$`),
    make: ([own, quarter = ''], year) => within(own, year, (y) => `${y}-Q${number(quarter)}`),
  },
  {
    pattern: new RegExp(`^${OWN_YEAR}前([2-4二三四两])个?季度?$`),
    make: ([own, quarters = ''], year) =>
      within(own, year, (y) => stretchOf({ year: y, month: 1 }, { year: y, month: number(quarters) * 3 })),
  },
  {
    pattern: new RegExp(`^${OWN_YEAR}前(\\d{1,2}|[一二三四五六七八九十两]{1,2})个?月$`),
    make: ([own, months = ''], year) =>
      within(own, year, (y) => stretchOf({ year: y, month: 1 }, { year: y, month: number(months) })),
  },
  {
    pattern: new RegExp(`^${OWN_YEAR}(\\d{1,2})月?份?${TO}(\\d{1,2})月份?$`),
    make: ([own, from, to], year) =>
      within(own, year, (y) => stretchOf({ year: y, month: Number(from) }, { year: y, month: Number(to) })),
  },
  {
    pattern: new RegExp(`^(\\d{4})[年.-](\\d{1,2})月?${TO}(\\d{4})[年.-](\\d{1,2})月?$`),
    make: ([fromYear, from, toYear, to]) =>
      stretchOf({ year: Number(fromYear), month: Number(from) }, { year: Number(toYear), month: Number(to) }),
  },
  {
    pattern: /^(\d{4})-(\d{2})\/(\d{4})-(\d{2})$/,
    make: ([fromYear, from, toYear, to]) =>
      stretchOf({ year: Number(fromYear), month: Number(from) }, { year: Number(toYear), month: Number(to) }),
  },
  { pattern: /^(\d{4})\/(\d{4})$/, make: ([from, to]) => `${from}/${to}` },
  {
    pattern: new RegExp(`^(?:截至|截止|至|到)?${Y}(?:底|末|终)$`),
    make: ([year]) => `${year}-12-31`,
  },
  {
    pattern: new RegExp(`^(?:截至|截止|至|到)?${OWN_YEAR}(\\d{1,2})月份?(?:底|末)$`),
    make: ([own, month], year) => within(own, year, (y) => endOf(y, Number(month))),
  },
  {
    pattern: new RegExp(`^(?:截至|截止)(?:目前)?${OWN_YEAR}(\\d{1,2})月份?$`),
    make: ([own, month], year) => within(own, year, (y) => endOf(y, Number(month))),
  },
  {
    pattern: new RegExp(`^(?:截至|截止|至|到)?${OWN_YEAR}(\\d{1,2})月(\\d{1,2})[日号]$`),
    make: ([own, month, day], year) =>
      within(own, year, (y) => `${y}-${two(Number(month))}-${two(Number(day))}`),
  },
  {
    pattern: /^(?:截至|截止)?(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/,
    make: ([year, month, day]) => `${year}-${two(Number(month))}-${two(Number(day))}`,
  },
  {
    pattern: new RegExp(`^${OWN_YEAR}(\\d{1,2})月份?$`),
    make: ([own, month], year) => within(own, year, (y) => `${y}-${two(Number(month))}`),
  },
  { pattern: /^(\d{4})[-./](\d{1,2})$/, make: ([year, month]) => `${year}-${two(Number(month))}` },
];

/** The period that a text names, in its stored form; `year` where the text names none. Null: not read. */
export function readPeriod(text: string, year: number | null = null): Period | null {
  const typed = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/[—–―~〜～﹣−]+/g, '-')
    .replace(/[“”„‟「」]/g, '"')
    .replace(/o(?=年)/g, '0');
  for (const { pattern, make } of RULES) {
    const match = pattern.exec(typed);
    const made = match && make(match.slice(1), year);
    if (made && periodParts(made)) return made;
  }
  return null;
}

function within(own: string | undefined, year: number | null, make: (year: number) => Period | null) {
  const known = own === undefined ? year : Number(own);
  return known === null ? null : make(known);
}

/** Months from one to another, by the shortest name they have. */
function stretchOf(from: Month, to: Month): Period | null {
  if (from.month < 1 || to.month > 12) return null;
  const stored = (month: Month) => `${month.year}-${two(month.month)}`;
  if (stored(from) === stored(to)) return stored(from);
  if (from.year === to.year) {
    const length = to.month - from.month + 1;
    if (length === 12) return `${to.year}`;
    if (length === 6 && to.month % 6 === 0) return `${to.year}-H${to.month / 6}`;
    if (length === 3 && to.month % 3 === 0) return `${to.year}-Q${to.month / 3}`;
  }
  if (from.month === 1 && to.month === 12) return `${from.year}/${to.year}`;
  return `${stored(from)}/${stored(to)}`;
}

function endOf(year: number, month: number): Period | null {
  return month >= 1 && month <= 12 ? `${year}-${two(month)}-${two(lastDay(year, month))}` : null;
}

/** The fourteenth plan is of 2021 to 2025; those before the sixth kept no such pace. */
function fiveYears(ordinal: number): Period | null {
  const first = 1951 + 5 * ordinal;
  return ordinal >= 6 ? `${first}/${first + 4}` : null;
}

function number(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : chinese(text);
}

/** 三, 十一, 二十 … up to 99. */
function chinese(text: string): number {
  const digit = (sign: string) => (sign === '两' ? 2 : NUMERALS.indexOf(sign));
  const [tens, ones] = text.includes('十') ? text.split('十') : ['-', text];
  if (tens === '-') return digit(ones ?? '');
  return (tens ? digit(tens) : 1) * 10 + (ones ? digit(ones) : 0);
}

const isYear = (text: string) => Number(text) >= FIRST_YEAR && Number(text) <= LAST_YEAR;
const isMonth = (text: string | undefined): text is string => Number(text) >= 1 && Number(text) <= 12;
const bare = (text: string) => `${Number(text)}`;
const two = (count: number) => `${count}`.padStart(2, '0');

function lastDay(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
