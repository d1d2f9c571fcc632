import { isChinese, isHan, wordAfter, wordBefore } from '@/lib/document/tidy/char-classes';
import type { TidyRule } from '@/lib/document/tidy/tidy-rule';

/**
 * The dash is ——, two characters wide and unbroken (GB/T 15834-2011, 4.10.2, 5.1.4). A single - or — between two
 * words is a connector (4.13: 北京—上海, 1-2次) and stays; only at a line's head is it nothing else than a dash.
 */
export const dashes: TidyRule = ({ text, isFixed }) =>
  [...text.matchAll(/-+|－+|―+|─+|— +—|—+/g)].flatMap(({ 0: run, index: from }) => {
    const to = from + run.length;
    if (isFixed(from, to)) return [];
    const [left, right] = [wordBefore(text, from), wordAfter(text, to)];
    const isAtHead = text.slice(0, from).trim() === '';
    const isDash =
      run === '—' ? isAtHead && isHan(right) : isDouble(run) && isBetween(left, right) && run !== '——';
    return isDash ? [[{ from, to, after: '——' }]] : [];
  });

const isDouble = (run: string): boolean => run.length === 2 || /^— +—$/.test(run);

function isBetween(left: string, right: string): boolean {
  const fits = (char: string) => char === '' || isChinese(char);
  return fits(left) && fits(right) && (isHan(left) || isHan(right));
}
