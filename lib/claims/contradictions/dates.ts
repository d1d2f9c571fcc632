import type { ReckonedArticle } from './reckoned-article';
import type { Contradiction, ContradictionName } from './contradiction';
import { foldLine } from '@/lib/claims/fold-line';

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const WEEKDAYS = '日一二三四五六';
/** The five-year plans by the year they begin in. */
const PLANS = new Map([
  ['十二五', 2011],
  ['十三五', 2016],
  ['十四五', 2021],
  ['十五五', 2026],
]);

type Found = { name: ContradictionName; start: number; end: number; stated: string; computed: string };

/** Dates that cannot be, or not in this article. */
export function dates(article: ReckonedArticle): Contradiction[] {
  return article.parts.flatMap((part) => {
    const raw = article.text.slice(part.start, part.end);
    const { text, places } = foldLine(raw);
    return datesIn(text, article).map(({ name, start, end, stated, computed }) => {
      const [from, to] = [places[start] ?? raw.length, (places[end - 1] ?? raw.length - 1) + 1];
      const place = { start: part.start + from, end: part.start + to, text: raw.slice(from, to) };
      return {
        rule: `figures/${name}` as const,
        level: 'warning' as const,
        places: [place],
        sum: `${stated} ≠ ${computed}`,
        took: [place.text],
        stated,
        computed,
      };
    });
  });
}

function datesIn(text: string, { year, date }: ReckonedArticle): Found[] {
  const found: Found[] = [];
  const add = (name: ContradictionName, match: RegExpMatchArray, computed: string) => {
    const start = match.index ?? 0;
    found.push({ name, start, end: start + match[0].length, stated: match[0], computed });
  };
  for (const match of text.matchAll(/(?<![0-9.])(?:(20[0-9]{2})年)?([0-9]{1,2})月([0-9]{1,2})日/g)) {
    const [month, day] = [Number(match[2]), Number(match[3])];
    const most = daysOf(Number(match[1] ?? 0), month);
    if (most === 0) add('no_such_date', match, '1–12月');
    else if (day < 1 || day > most) add('no_such_date', match, `1–${most}日`);
  }
  for (const match of text.matchAll(/(?<![0-9.])(?:1[3-9]|0)月份/g)) add('no_such_date', match, '1–12月');
  const WEEKDAY = /(20[0-9]{2})年([0-9]{1,2})月([0-9]{1,2})日[,(]?(?:星期|周)([一二三四五六日天])/g;
  for (const match of text.matchAll(WEEKDAY)) {
    const [y, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
    if (day < 1 || day > daysOf(y, month)) continue;
    const real = WEEKDAYS.charAt(new Date(Date.UTC(y, month - 1, day)).getUTCDay());
    if (real !== (match[4] === '天' ? '日' : match[4])) add('weekday', match, `星期${real}`);
  }
  for (const match of text.matchAll(/截[至止]到?(20[0-9]{2})年([0-9]{1,2})月(?:([0-9]{1,2})日|[底末])?/g)) {
    const from = `${match[1]}-${match[2]?.padStart(2, '0')}-${(match[3] ?? '01').padStart(2, '0')}`;
    if (date !== null && /^20[0-9]{2}-[0-9]{2}-[0-9]{2}/.test(date) && from > date.slice(0, 10))
      add('later_than_article', match, date.slice(0, 10));
  }
  const own = [year, Number(/^20[0-9]{2}/.exec(date ?? '')?.[0] ?? 0)].filter(
    (one) => one !== null && one > 0,
  );
  for (const match of text.matchAll(/(去年|上年|今年|明年)\((20[0-9]{2})年?\)/g)) {
    const away = match[1] === '今年' ? 0 : match[1] === '明年' ? 1 : -1;
    const may = own.map((one) => Number(one) + away);
    if (may.length > 0 && !may.includes(Number(match[2]))) add('relative_year', match, `${may[0]}年`);
  }
  for (const match of text.matchAll(
    /“?(十[二三四五]五)”?(?:时期|规划)?(?:期间)?\((20[0-9]{2})年?(?:—+|-+|~|至|到)(20[0-9]{2})年?\)/g,
  )) {
    const first = PLANS.get(match[1] ?? '');
    if (first !== undefined && (Number(match[2]) !== first || Number(match[3]) !== first + 4))
      add('plan_years', match, `${first}—${first + 4}年`);
  }
  for (const match of text.matchAll(/(?<![0-9.])(20[0-9]{2})年?(?:—+|-+|~|至|到)(20[0-9]{2})年/g))
    if (Number(match[2]) < Number(match[1])) add('backwards', match, `${match[2]}—${match[1]}年`);
  for (const match of text.matchAll(/(?<![0-9.])([0-9]{1,2})月?(?:—+|-+|~|至)([0-9]{1,2})月(?![0-9])/g)) {
    const [from, to] = [Number(match[1]), Number(match[2])];
    const before = text.slice(Math.max(0, match.index - 2), match.index);
    const isOver = /年$/.test(before) && !/(?:每|往|历)年$/.test(before);
    if (isOver && from <= 12 && to >= 1 && to < from) add('backwards', match, `${to}—${from}月`);
  }
  return found;
}

/** 0 for a month there is none of; a year that is not known may have a 29th of February. */
function daysOf(year: number, month: number): number {
  const days = DAYS[month - 1] ?? 0;
  const isShort = month === 2 && year > 0 && (year % 4 !== 0 || (year % 100 === 0 && year % 400 !== 0));
  return isShort ? 28 : days;
}
