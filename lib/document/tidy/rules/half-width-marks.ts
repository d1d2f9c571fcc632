import {
  charAfter,
  charBefore,
  isChinese,
  isHan,
  isLatinOrDigit,
  wordAfter,
  wordBefore,
} from '@/lib/document/tidy/char-classes';
import type { TidyRule } from '@/lib/document/tidy/tidy-rule';

const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '.': '。',
};

// 'B.1.3': a number or letter that counts is followed by the Latin full stop; 一. and 一, want a mark only the
// writer knows.
const ORDINAL = /^\s*(?:第?[一二三四五六七八九十百]{1,4}|\d{1,3}|[A-Za-z])$/;
const ENDS_SENTENCE = /^[）》】」』%‰℃]$/;
const CLOSES = /^["'”’」』）》】)]$/;

/**
 * Half-width marks in Chinese text: GB/T 15834-2011, 4.1–4.4, 4.6, 4.7 (forms) and 5.1.1, 5.1.2 (a full character's
 * width). One that stands between digits or letters is theirs: decimals, thousands, times and ratios by GB/T
 * 15835-2011, 5.1. A full stop with Chinese characters on both sides may be a name's (马克.吐温) and stays.
 */
export const halfWidthMarks: TidyRule = ({ text, isFixed }) =>
  [...text.matchAll(/[,;:?!.]/g)].flatMap(({ 0: mark, index: at }) => {
    if (isFixed(at, at + 1) || !isOfChinese(text, mark, at)) return [];
    return [[{ from: at, to: at + 1, after: FULL[mark] ?? mark }]];
  });

function isOfChinese(text: string, mark: string, at: number): boolean {
  if (mark === '.') return isFullStop(text, at);
  const next = charAfter(text, at + 1);
  const left = wordBefore(text, at);
  if (mark === '?' || mark === '!') {
    const isAfterSentence = isChinese(left) || /[\d%‰℃?!]/.test(left);
    const isSeen = isChinese(left) || hasHan(text);
    return isAfterSentence && isSeen && !isLatinOrDigit(next) && next !== '=';
  }
  if (left === '' || (mark === ',' && ORDINAL.test(text.slice(0, at)))) return false;
  if (mark === ':' && /^[)(\\/-]$/.test(next)) return false;
  return isChinese(left) || isChinese(wordAfter(text, at + 1)) || isUnspaced(text, at);
}

/** “A”,“B” and 5%,GDP in a Chinese line: Latin text has a space after the mark. */
function isUnspaced(text: string, at: number): boolean {
  const [before, after] = [charBefore(text, at), charAfter(text, at + 1)];
  const isAfterUnit = /^[%‰℃]$/.test(before) && isLatinOrDigit(after) && !/^\p{Nd}$/u.test(after);
  return hasHan(text) && ((before === '”' && after === '“') || isAfterUnit);
}

function isFullStop(text: string, at: number): boolean {
  const before = charBefore(text, at);
  const left = /^["'”’]$/.test(before) ? wordBefore(text, at) : before;
  if (!isHan(left) && !(ENDS_SENTENCE.test(left) && hasHan(text))) return false;
  if (ORDINAL.test(text.slice(0, at))) return false;
  const next = charAfter(text, at + 1);
  if (next === '' || next === '\n') return true;
  if (CLOSES.test(next)) return !isLatinOrDigit(wordAfter(text, at + 2));
  return next === ' ' && isHan(wordAfter(text, at + 1));
}

const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);
