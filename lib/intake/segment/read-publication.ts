import type { PlannedPublication } from '@/lib/intake/plan';
import { withFigures } from './chinese-date';
import { readPostLine } from './read-post-line';
import { squeeze } from './squeeze';

const URL = /(?:https?:\/\/|www\.)[\w.\-/?=&%#:~]+/;
const DATE = /(\d{4})\s*[年\-/.]\s*(\d{1,2})\s*[月\-/.]\s*(\d{1,2})\s*日?/;
const PAGE = /第?\s*([A-Z]?\d{1,3})\s*版(?:\s*[:·|]\s*[^\s,。]{1,8})?/;
const TITLE = /《\s*([^《》]{2,20}?)\s*》/;
const SOURCE = /(?:来\s?源|稿源|来自|出处)\s*[:|]?\s*([^\s:|,。]{2,24})/;
const LEFT_OVER =
  /发布时间|发布日期|发表时间|更新时间|时间|日期|发布|发表于|星期[一二三四五六日天]|周[一二三四五六日]|\d{1,2}:\d{2}(:\d{2})?|(浏览|阅读|点击)(次数|量|数)?:?\d*次?|农历.{2,6}|[\s:,|()[\]·\-—/]+/g;
const PAGE_NAME =
  /^(要闻|综合|综合新闻|时政|本地新闻|头版|民生|社会|经济|文化|副刊|统战|政协|人大|专题|专版|专刊|特刊|聚焦|关注|特别报道)$/;
const OUTLET = /^[\u4e00-\u9fff]{2,14}(报|网|台|刊|社|在线|新闻|融媒|发布|日报|晚报)$/;

/** Where and when an article appeared, if a folded line says that and nothing else. */
export function readPublication(folded: string): Omit<PlannedPublication, 'spans'> | null {
  if (folded.length > 200 || /[。!?;]/.test(folded)) return null;
  if (!/\d|日|来|稿源|出处|www|http/.test(folded)) return null;
  const post = readPostLine(folded);
  let rest = withFigures(folded);
  const take = (pattern: RegExp) => {
    const found = pattern.exec(rest);
    if (found) rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`;
    return found;
  };
  const url = take(URL)?.[0] ?? '';
  const date = take(DATE);
  const page = take(PAGE)?.[1] ?? '';
  const source = take(SOURCE)?.[1] ?? '';
  const named = date || page ? (take(TITLE)?.[1] ?? '') : '';
  if (!url && !date && !page && !source) return null;
  const words = rest.replace(LEFT_OVER, ' ').split(' ');
  const left = squeeze(words.filter((word) => !(date && page && PAGE_NAME.test(word))).join(''));
  if (post && date) return { outlet: post.outlet, date: isoDate(date), page: '', url };
  if (left !== '' && !OUTLET.test(left)) return null;
  return { outlet: squeeze(source || named || left), date: date ? isoDate(date) : '', page, url };
}

function isoDate([written = '', year = '', month = '', day = '']: RegExpExecArray): string {
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return squeeze(written);
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
