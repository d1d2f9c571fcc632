import { charAfter, charBefore, isHan } from '@/lib/document/tidy/char-classes';
import type { TidyRule } from '@/lib/document/tidy/tidy-rule';

const PAUSE = /^[，、；：]$/;
const POINT = /^[，。；：、！？]$/;
const OPENS = /^[（《〈【「『〔“‘]$/;
const CLOSES = /^[）》〉】」』〕”’]$/;
const DRAWN = /^[—…]$/;
const SENTENCE = /[，。；！？,;!?]/;
// Both in one line: the spaces stand where its headings and paragraphs once ended.
const PARTED = /\p{Script=Han} +\p{Script=Han}/u;
const LOST_BREAK = /[。！？] +\p{Script=Han}/u;
const CREDIT_BEFORE = /(?:记者|通讯员|作者|摄影|供图|供稿|编辑|责编|校对|来源|文|图|摄)$/;
const CREDIT_AFTER = /^(?:记者|通讯员|摄影|摄|供图|供稿|编辑|责编|校对|报道|文|图)/;
const COUNTED = /第[一二三四五六七八九十百零〇\d]+[章节条款项届次期篇部编卷]$/;

/**
 * Spaces between Chinese characters, and between them and full-width marks, which have their own white (GB/T
 * 15834-2011, 5.1). Beside Latin text and digits they are the office's own taste and stay, full-width ones are set
 * out on purpose (张　三). One that parts two phrases stays: in headings, captions, bylines and tables, in a title
 * within “” or （）, between a credit's names.
 */
export const spaces: TidyRule = ({ text, place, isFixed }) => {
  if (place === 'caption' || place === 'cell' || place === 'byline') return [];
  const isParted = PARTED.test(text) && LOST_BREAK.test(text);
  const isSentence = place === 'paragraph' && SENTENCE.test(text) && !isParted;
  return [...text.matchAll(/[ \u00A0\u2009\u202F]+/g)].flatMap(({ 0: run, index: from }) => {
    const to = from + run.length;
    const [left, right] = [charBefore(text, from), charAfter(text, to)];
    if (left === '' || right === '' || isFixed(from, to)) return [];
    const isSuperfluous =
      isAtMark(left, right, isSentence, text.slice(to)) ||
      (isSentence && isBetweenWords(left, right) && isAccident(text, from, to));
    return isSuperfluous ? [[{ from, to, after: '' }]] : [];
  });
};

function isAtMark(left: string, right: string, isSentence: boolean, rest: string): boolean {
  if (OPENS.test(left) || CLOSES.test(right)) return isPlain(OPENS.test(left) ? right : left);
  if (PAUSE.test(left)) return isPlain(right);
  if (isSentence && POINT.test(left)) return isPlain(right) && !isCredit(rest);
  return POINT.test(right) && isPlain(left);
}

// Beside an emoji or a sign the space may be its own.
const isPlain = (char: string): boolean =>
  /^[\p{L}\p{Nd}%‰℃]$/u.test(char) || POINT.test(char) || OPENS.test(char) || CLOSES.test(char);

/** What is left of the line is no sentence: who took the picture, who wrote. */
const isCredit = (rest: string): boolean => rest.length <= 16 && !/[，。；！？]/.test(rest);

function isBetweenWords(left: string, right: string): boolean {
  const isWordy = (char: string) => isHan(char) || DRAWN.test(char);
  return (isWordy(left) || CLOSES.test(left)) && (isWordy(right) || OPENS.test(right));
}

function isAccident(text: string, from: number, to: number): boolean {
  const [before, after] = [text.slice(0, from), text.slice(to)];
  if (to - from > 2 || isEnclosed(before) || isSetOut(before, after)) return false;
  // A line's first words without a mark are its head or its place: 党建引领 龙岗区坚持……
  if (!/[，。；：、！？,;:!?]/.test(before)) return false;
  if (CREDIT_BEFORE.test(before) || CREDIT_AFTER.test(after) || COUNTED.test(before)) return false;
  return !isCredit(after) && !/^[^，。；！？\n]{1,8}：/.test(after);
}

function isEnclosed(before: string): boolean {
  let depth = 0;
  for (const char of before) {
    if (OPENS.test(char)) depth += 1;
    else if (CLOSES.test(char)) depth = Math.max(0, depth - 1);
  }
  return depth > 0;
}

/** Two characters apart from all others are a name set out to the width of its neighbours: 、张 三、 */
function isSetOut(before: string, after: string): boolean {
  return (
    /(?:^|[^\p{Script=Han}])\p{Script=Han}$/u.test(before) && /^\p{Script=Han}(?!\p{Script=Han})/u.test(after)
  );
}
