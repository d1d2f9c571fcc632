/** A piece of a text, marked where it is what was looked for. */
export type FoundPiece = { text: string; isFound: boolean };

const ENDS = new Set('。！？；!?;\n');
const MAX_BEFORE = 40;
const MAX_LENGTH = 120;
const ELLIPSIS = '…';

type Range = { from: number; to: number };

/** A text, and as searches compare it. */
export type SearchedText = { text: string; folded: string };

/**
 * The sentences of a text that hold the folded words, at most `most` of them, their words marked. A long one is cut
 * around the word; the first words come first.
 */
export function foundPassages(
  { text, folded }: SearchedText,
  words: readonly string[],
  most = 2,
): FoundPiece[][] {
  const chars = [...text];
  const places = placesOf([...folded], words);
  const shown: Range[] = [];
  for (const word of firstOfEach(places, words)) {
    if (shown.length >= most) break;
    const isShown = shown.some(({ from, to }) => from <= word.from && word.to <= to);
    if (!isShown) shown.push(sentenceAround(chars, word));
  }
  return shown
    .sort((a, b) => a.from - b.from)
    .map((range) =>
      piecesOf(
        chars,
        range,
        places.flatMap(({ at }) => at),
      ),
    );
}

type Places = { word: string; at: Range[] };

/** Characters, not UTF-16 units. */
function placesOf(folded: readonly string[], words: readonly string[]): Places[] {
  return words.map((word) => {
    const wanted = [...word];
    const at: Range[] = [];
    for (let from = 0; from + wanted.length <= folded.length; from += 1) {
      if (folded[from] !== wanted[0] || !wanted.every((char, index) => folded[from + index] === char))
        continue;
      at.push({ from, to: from + wanted.length });
      from += wanted.length - 1;
    }
    return { word, at };
  });
}

function firstOfEach(places: readonly Places[], words: readonly string[]): Range[] {
  return words.flatMap((word) => places.find((each) => each.word === word)?.at.slice(0, 1) ?? []);
}

function sentenceAround(chars: readonly string[], { from, to }: Range): Range {
  let start = from;
  while (start > 0 && from - start < MAX_BEFORE && !ENDS.has(chars[start - 1] ?? '')) start -= 1;
  let end = to;
  while (end < chars.length && end - start < MAX_LENGTH && !ENDS.has(chars[end - 1] ?? '')) end += 1;
  return { from: start, to: Math.max(end, to) };
}

function piecesOf(chars: readonly string[], { from, to }: Range, found: readonly Range[]): FoundPiece[] {
  const isMarked = (at: number) => found.some((range) => range.from <= at && at < range.to);
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
    if (char !== '\n') add(char, isMarked(at));
  }
  if (isCutAfter) add(ELLIPSIS, false);
  return pieces;
}
