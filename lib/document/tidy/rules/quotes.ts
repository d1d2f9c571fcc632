import { charAfter, charBefore, isChinese, isLatinOrDigit } from '@/lib/document/tidy/char-classes';
import type { LineEdit, TidyRule } from '@/lib/document/tidy/tidy-rule';

type Found = { open: number; close: number };

/**
 * Straight quotes to “” and ‘’ (GB/T 15834-2011, 4.8.2), paired within the line; double quotes within double ones
 * become single ones (4.8.3). Inches, feet and apostrophes are none. Where one has no fellow, which belongs to which
 * is anybody's guess: the line's are left, and `quotesWithoutFellow` names them.
 */
export const quotes: TidyRule = (line) => [
  ...paired(line, doubles(line), ['“', '”']),
  ...paired(line, singles(line), ['‘', '’']),
];

/** Where straight quotes stand that have no fellow in the line. */
export function quotesWithoutFellow(line: Parameters<TidyRule>[0]): number[] {
  return [doubles(line), singles(line)].flatMap((places) => (places.length % 2 === 1 ? places : []));
}

function doubles({ text, isFixed }: Parameters<TidyRule>[0]): number[] {
  const found = [...text.matchAll(/["＂]/g)].map(({ index }) => index);
  const places = found.filter((at) => !isFixed(at, at + 1));
  // 32" is a size: a number, and no quotation is open.
  return places.reduce<number[]>((kept, at) => {
    const isSize = kept.length % 2 === 0 && /\d/.test(text.charAt(at - 1));
    return isSize ? kept : [...kept, at];
  }, []);
}

function singles({ text, isFixed }: Parameters<TidyRule>[0]): number[] {
  const found = [...text.matchAll(/['＇]/g)].map(({ index }) => index);
  return found.reduce<number[]>((kept, at) => {
    const [before, after] = [charBefore(text, at), charAfter(text, at + 1)];
    const opens = kept.length % 2 === 0;
    const isApostrophe = isLatinOrDigit(before) && (opens || isLatinOrDigit(after));
    const isShortened = opens && /^\d$/.test(after);
    return isApostrophe || isShortened || isFixed(at, at + 1) ? kept : [...kept, at];
  }, []);
}

function paired(
  { text }: Parameters<TidyRule>[0],
  places: number[],
  [opening, closing]: [string, string],
): LineEdit[][] {
  if (places.length % 2 === 1) return [];
  const pairs = places.flatMap((open, index): Found[] =>
    index % 2 === 0 ? [{ open, close: places[index + 1] ?? open }] : [],
  );
  return pairs
    .filter((pair) => isOfChinese(text, pair))
    .map(({ open, close }) => {
      const isNested = opening === '“' && isWithinDouble(text, open);
      return [
        { from: open, to: open + 1, after: isNested ? '‘' : opening },
        { from: close, to: close + 1, after: isNested ? '’' : closing },
      ];
    });
}

function isOfChinese(text: string, { open, close }: Found): boolean {
  const inner = text.slice(open + 1, close);
  if (inner.trim() === '' || !isBalanced(inner)) return false;
  const isQuoted = [...inner].some(isChinese);
  const isBeside = isChinese(charBefore(text, open)) || isChinese(charAfter(text, close + 1));
  return isQuoted || isBeside;
}

function isBalanced(inner: string): boolean {
  let depth = 0;
  for (const mark of inner) {
    if (mark === '“') depth += 1;
    if (mark === '”') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

function isWithinDouble(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return before.lastIndexOf('“') > before.lastIndexOf('”');
}
