import { eachMatch } from './each-match';
import type { Check } from './hit';

const DATED = /(?:((?:19|20)[0-9]{2})年)?(?<![0-9.])([0-9]{1,2})月(?:([0-9]{1,2})日)?(?![0-9])/gu;
const ALONE = /((?:19|20)[0-9]{2})年([0-9]{1,2})月(?!龄)/gu;
const LONGEST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A day or month no calendar has: 2月30日, 13月5日, 2025年2月29日. */
export const impossibleDate: Check = (setting) => [
  ...[...eachMatch(setting, DATED)].flatMap(({ match, ...place }) => {
    const [year, month, day] = match.slice(1).map((part) => (part === undefined ? null : Number(part)));
    if (day === null || day === undefined) return [];
    const isLeap = !year || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
    const last = month === 2 && !isLeap ? 28 : (LONGEST[(month ?? 0) - 1] ?? 0);
    return day >= 1 && day <= last ? [] : [place];
  }),
  ...[...eachMatch(setting, ALONE)].flatMap(({ match, ...place }) => {
    const month = Number(match[2]);
    return month >= 1 && month <= 12 ? [] : [place];
  }),
];
