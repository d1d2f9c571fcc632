import { eachMatch } from './each-match';
import type { Check } from './hit';

const DAYS = '日一二三四五六';
const DATED =
  /(?:((?:19|20)[0-9]{2})年)?([0-9]{1,2})月([0-9]{1,2})日[ (]{0,2}(?:星期|周|礼拜)([一二三四五六日天])(?![一-鿿]?至)/gu;

/** A date that fell on another day of the week. A date without a year is of the article's. */
export const weekday: Check = (setting) =>
  [...eachMatch(setting, DATED)].flatMap(({ match, ...place }) => {
    const [, said, month, day, name = ''] = match;
    const year = said === undefined ? setting.year : Number(said);
    const date = new Date(Date.UTC(year ?? 0, Number(month) - 1, Number(day)));
    if (year === null || date.getUTCMonth() !== Number(month) - 1) return [];
    const real = DAYS.charAt(date.getUTCDay());
    if (real === name.replace('天', '日')) return [];
    return [{ ...place, words: { real: `星期${real}` } }];
  });
