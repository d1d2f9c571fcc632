import { COUNTED_ENDS, COUNTED_STARTS } from './counted-words';

const LONGEST = 30;
const AFTER_STOP = /[,，。;；:：、!！?？“”"《》()（）\t\n—…0-9+/]/;
const BEFORE_STOP = /[,，。;；:：!！?？”"》\t\n…0-9+]/;

/**
 * What a figure counts: the words behind it up to the next verb (481个困难问题), else those before it back to the verb
 * that governs them (解决难题142个), lists whole. '' where neither is there. `start` and `end` are the figure's.
 */
export function countedBy(line: string, start: number, end: number): string {
  return wordsBehind(line, end) || wordsBefore(line, start);
}

function wordsBehind(line: string, end: number): string {
  const stretch = line.slice(end, end + LONGEST);
  let length = 0;
  while (length < stretch.length) {
    const char = stretch.charAt(length);
    const isBracket = /[(（]/.test(char) && length > 0;
    if (isBracket) {
      const close = /[)）]/.exec(stretch.slice(length));
      if (!close) break;
      length += close.index + 1;
      continue;
    }
    if (AFTER_STOP.test(char)) break;
    if (/[和与及]/.test(char) && /^(?:[0-9]|其|近|超|约)/.test(stretch.charAt(length + 1))) break;
    if (char === '与' || (char === '的' && /^[0-9近超]/.test(stretch.charAt(length + 1)))) break;
    if (length === 0 && char === '的') {
      length += 1;
      continue;
    }
    if (COUNTED_ENDS.some((word) => stretch.startsWith(word, length))) break;
    length += 1;
  }
  return stretch.slice(0, length).replace(/^的/, '').trim();
}

function wordsBefore(line: string, start: number): string {
  const stretch = line.slice(Math.max(0, start - LONGEST), start);
  let from = stretch.length;
  while (from > 0 && !BEFORE_STOP.test(stretch.charAt(from - 1))) from -= 1;
  let words = stretch.slice(from).replace(LEAD, '');
  let cut = 0;
  for (const word of COUNTED_STARTS) {
    const at = words.lastIndexOf(word);
    if (at >= 0) cut = Math.max(cut, at + word.length);
  }
  words = words.slice(cut).replace(/^(?:了|的|各类|等|并|、)+/, '');
  return words.trim();
}

const LEAD = /(?:共计|总计|合计|累计|折合|达到|达|为|共|均|已|约|近|超过|超|逾|突破|各)+$/;
