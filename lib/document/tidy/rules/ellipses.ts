import { isChinese, isLatinOrDigit, wordAfter, wordBefore } from '@/lib/document/tidy/char-classes';
import type { TidyRule } from '@/lib/document/tidy/tidy-rule';

/**
 * The ellipsis is ……, six dots in two characters' width (GB/T 15834-2011, 4.11.2, 5.1.5); two of them together mark
 * what a whole paragraph leaves out, and stay. Dots beside Latin text or digits (a table of contents) are theirs.
 */
export const ellipses: TidyRule = ({ text, isFixed }) =>
  [...text.matchAll(/\.+|。{3,}|…+/g)].flatMap(({ 0: run, index: from }) => {
    const to = from + run.length;
    if (!isEllipsis(run) || isFixed(from, to)) return [];
    const [left, right] = [wordBefore(text, from), wordAfter(text, to)];
    if (isLatinOrDigit(left) || isLatinOrDigit(right)) return [];
    const isOfChinese = isChinese(left) || (run.charAt(0) !== '。' && isChinese(right));
    return isOfChinese ? [[{ from, to, after: '……' }]] : [];
  });

function isEllipsis(run: string): boolean {
  if (run.startsWith('…')) return run.length === 1 || run.length === 3;
  return run.startsWith('。') || (run.length >= 3 && run.length <= 6);
}
