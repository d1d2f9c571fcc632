/** A piece of a text, marked where it is what was looked for. */
export type FoundPiece = { text: string; isFound: boolean };

/** What stands in a text around the first place of a word, as the database's `found_windows` cuts it. In characters. */
export type FoundWindow = {
  /** How many of the text come before the window. */
  at: number;
  /** How many of the window come before the word. */
  place: number;
  /** Of the word. */
  length: number;
  text: string;
  /** As searches compare it. */
  folded: string;
};

const ENDS = new Set('。！？；!?;\n');
const MAX_BEFORE = 40;
const MAX_LENGTH = 120;
const ELLIPSIS = '…';

/** How much `found_windows` must cut around a word, for the passage and words that reach over its edges. */
export const WINDOW = { before: 2 * MAX_BEFORE, after: MAX_LENGTH + MAX_BEFORE };

/** Half-open. */
type Range = { from: number; to: number };

/**
 * The sentences of a text that hold the folded words, at most `most` of them, their words marked. A long one is cut
 * around the word; the first words come first.
 */
export function foundPassages(
  windows: readonly FoundWindow[],
  words: readonly string[],
  most = 2,
): FoundPiece[][] {
  const shown: (Range & { pieces: FoundPiece[] })[] = [];
  for (const { at, place, length, text, folded } of windows) {
    if (shown.length >= most) break;
    const isShown = shown.some(({ from, to }) => from <= at + place && at + place + length <= to);
    if (isShown) continue;
    const chars = [...text];
    const range = sentenceAround(chars, { from: place, to: place + length });
    const pieces = piecesOf(chars, range, marksOf([...folded], words));
    shown.push({ from: at + range.from, to: at + range.to, pieces });
  }
  return shown.sort((a, b) => a.from - b.from).map(({ pieces }) => pieces);
}

/** Which characters of a folded text are of a word. */
function marksOf(folded: readonly string[], words: readonly string[]): boolean[] {
  const marks = Array.from(folded, () => false);
  for (const word of words) {
    const wanted = [...word];
    for (let from = 0; from + wanted.length <= folded.length; from += 1) {
      if (folded[from] !== wanted[0] || !wanted.every((char, index) => folded[from + index] === char))
        continue;
      marks.fill(true, from, from + wanted.length);
      from += wanted.length - 1;
    }
  }
  return marks;
}

function sentenceAround(chars: readonly string[], { from, to }: Range): Range {
  let start = from;
  while (start > 0 && from - start < MAX_BEFORE && !ENDS.has(chars[start - 1] ?? '')) start -= 1;
  let end = to;
  while (end < chars.length && end - start < MAX_LENGTH && !ENDS.has(chars[end - 1] ?? '')) end += 1;
  return { from: start, to: Math.max(end, to) };
}

function piecesOf(chars: readonly string[], { from, to }: Range, marks: readonly boolean[]): FoundPiece[] {
  const pieces: FoundPiece[] = [];
  const add = (text: string, isFound: boolean) => {
    const last = pieces.at(-1);
    if (last?.isFound === isFound) last.text += text;
    else pieces.push({ text, isFound });
  };
  const isCutBefore = from > 0 && !ENDS.has(chars[from - 1] ?? '');
  const isCutAfter = to < chars.length && !ENDS.has(chars[to - 1] ?? '');
  if (isCutBefore) add(ELLIPSIS, false);
  for (let at = from; at < to; at += 1) {
    const char = chars[at] ?? '';
    if (char !== '\n') add(char, marks[at] ?? false);
  }
  if (isCutAfter) add(ELLIPSIS, false);
  return pieces;
}
