import { Converter } from 'opencc-js/t2cn';
import { foldCharacter } from '@/lib/document/find/fold-text';

/** CJK ideographs that have a simplified form: extension A and the first block, then the planes beyond. */
const IDEOGRAPHS = [
  [0x3400, 0x9fff],
  [0x20000, 0x323af],
] as const;

/**
 * The text as searches compare it: `Ａ` as `a`, `，` as `,`, `發` as `发`. One character (code point) comes of one,
 * so that a place in it is the same place in the text.
 */
export function foldForSearch(text: string): string {
  let folded = '';
  for (const char of text) folded += known(char);
  return folded;
}

const folds = new Map<string, string>();

function known(char: string): string {
  let same = folds.get(char);
  if (same === undefined) {
    same = foldOne(char);
    folds.set(char, same);
  }
  return same;
}

function foldOne(char: string): string {
  const narrow = oneOr(char, foldCharacter(char, { width: true, case: true }));
  const composed = oneOr(narrow, narrow.normalize('NFKC').toLowerCase());
  return simplified().get(composed) ?? composed;
}

/** What it became, where that is one character still. */
function oneOr(char: string, became: string): string {
  return [...became].length === 1 ? became : char;
}

let pairs: ReadonlyMap<string, string> | undefined;

/** Traditional characters by their simplified ones, read off OpenCC's table once. */
function simplified(): ReadonlyMap<string, string> {
  if (pairs) return pairs;
  const all = IDEOGRAPHS.flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)),
  );
  // A line each: next to another character it could be read as a phrase.
  const converted = Converter({ from: 't', to: 'cn' })(all.join('\n')).split('\n');
  const found = new Map<string, string>();
  for (const [index, char] of all.entries()) {
    const simple = converted[index] ?? char;
    if (simple !== char && oneOr(char, simple) === simple) found.set(char, simple);
  }
  return (pairs = found);
}
