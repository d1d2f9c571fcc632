import type { PlannedArticle } from '@/lib/intake/plan';

const HAN_DIGITS = '〇一二三四五六七八九';
const YEAR = /(?<!\d)(20\d\d|二[〇零○][〇零○一二三四五六七八九]{2})\s*年/gu;
/** Said of the year that is looked back on. */
const LOOKS_BACK = /^(?:度|以来|来|工作|[^。;]{0,24}(?:综述|回顾|回眸|总结|纪实|巡礼))/u;
const BEFORE_LOOK = /(?:回顾|回首|回望|走过|总结|盘点)[^。;,]{0,6}$/u;
/** What is to come, what began or ended then, and one end of a span of years. */
const ELSEWHEN =
  /^(?:[^。;]{0,12}(?:将(?!军|领)|展望|要继续|计划)|(?:\d{1,2}月)?(?:正式)?(?:成立|创立|创建|创办|设立|建立|始建|建区|建县|建市|撤县|诞生|发布)|[^。;,]{0,6}周年|起|\s*(?:[-—–~]+|至|到)\s*20\d\d)/u;
const BEFORE_ELSEWHEN =
  /(?:成立于|始于|建于|创建于|创办于|设立于|诞生于|自从|早在|展望|到|至|20\d\d年?\s*[-—–~]+\s*)$/u;

/**
 * The year an article looks back on: the one that its head, its opening and its end name most, years of founding and
 * years to come left out. Null in doubt; the day it was printed says nothing, in January it is about the year before.
 */
export function guessYear(article: PlannedArticle): number | null {
  const scores = new Map<number, number>();
  const add = (texts: readonly string[], weight: number) => {
    for (const { year, isLookedBackOn } of texts.flatMap(yearsIn))
      scores.set(year, (scores.get(year) ?? 0) + weight + (isLookedBackOn ? 2 : 0));
  };
  const { kicker, headline, subhead, series, blocks } = article;
  const head = [...kicker, ...headline, ...(subhead ? [subhead] : []), ...(series ? [series] : [])];
  add(wordsOf(head), 4);
  const told = blocks.filter(({ role }) => role !== 'outlook');
  const opening = told.filter(({ role }, at) => at === 0 || role === 'lead' || role === 'banner');
  add(
    opening.flatMap(({ heading, paragraphs }) => wordsOf([...heading, ...paragraphs.slice(0, 4)])),
    2,
  );
  if (scores.size === 0) return null;
  const last = told.at(-1);
  if (last && !opening.includes(last)) add(wordsOf(last.paragraphs.slice(-1)), 1);
  const [first, second] = [...scores].sort(([, one], [, other]) => other - one);
  return first && first[1] > (second?.[1] ?? 0) * 1.25 ? first[0] : null;
}

function yearsIn(text: string): { year: number; isLookedBackOn: boolean }[] {
  return [...text.matchAll(YEAR)].flatMap(({ 0: found, 1: digits = '', index }) => {
    const [before, after] = [text.slice(0, index), text.slice(index + found.length)];
    if (ELSEWHEN.test(after) || BEFORE_ELSEWHEN.test(before)) return [];
    const isLookedBackOn = LOOKS_BACK.test(after) || BEFORE_LOOK.test(before);
    return [{ year: numberOf(digits), isLookedBackOn }];
  });
}

function numberOf(digits: string): number {
  return Number(
    digits
      .replace(/[零○]/g, '〇')
      .replace(/[〇一二三四五六七八九]/g, (sign) => String(HAN_DIGITS.indexOf(sign))),
  );
}

function wordsOf(pieces: readonly { text: string }[]): string[] {
  return pieces.map(({ text }) => text.normalize('NFKC'));
}
