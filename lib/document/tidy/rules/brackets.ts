import { charAfter, isChinese, isHan, isLatinOrDigit, wordBefore } from '@/lib/document/tidy/char-classes';
import type { LineEdit, TidyRule } from '@/lib/document/tidy/tidy-rule';

type Pair = { open: number; close: number };

/**
 * Half-width brackets of Chinese text: GB/T 15834-2011, 4.9.2; （1） and （一） at a paragraph's head by B.1. Those of
 * a number, a formula or a Latin word stay, and so does one without its fellow, as in 1).
 */
export const brackets: TidyRule = ({ text, isFixed }) =>
  pairsIn(text).flatMap((pair) => {
    const edits: LineEdit[] = [];
    if (text[pair.open] === '(') edits.push({ from: pair.open, to: pair.open + 1, after: '（' });
    if (text[pair.close] === ')') edits.push({ from: pair.close, to: pair.close + 1, after: '）' });
    const isTouched = edits.length > 0 && !edits.some(({ from, to }) => isFixed(from, to));
    return isTouched && isOfChinese(text, pair) ? [edits] : [];
  });

function pairsIn(text: string): Pair[] {
  const open: number[] = [];
  const pairs: Pair[] = [];
  for (const { 0: mark, index } of text.matchAll(/[()（）\n]/g)) {
    if (mark === '\n') open.length = 0;
    else if (mark === '(' || mark === '（') open.push(index);
    else {
      const start = open.pop();
      if (start !== undefined) pairs.push({ open: start, close: index });
    }
  }
  return pairs;
}

function isOfChinese(text: string, { open, close }: Pair): boolean {
  if (text[open] === '（' || text[close] === '）') return true;
  const inner = text.slice(open + 1, close);
  if (inner.trim() === '') return false;
  if ([...inner].some(isChinese)) return true;
  const before = wordBefore(text, open);
  const after = charAfter(text, close + 1);
  if (isLatinOrDigit(before) || isLatinOrDigit(after)) return false;
  return isChinese(before) || (before === '' && isHan(after));
}
