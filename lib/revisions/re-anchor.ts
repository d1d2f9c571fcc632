import { commonEnds, findHunks, type Hunk, type TextRange } from './text-hunks';

// Shorter passages recur by chance and would be followed to the wrong place.
const MIN_QUOTE = 4;
// A figure or a word set right as the comment asked keeps its comment; a sentence written anew does not.
const MAX_SET_RIGHT = 8;

/**
 * Carries ranges of a text over an edit. A range keeps its passage while the text around it changes, shrinks and
 * grows with edits inside it, and follows a passage that was cut and pasted elsewhere.
 * @returns null for a passage that is gone, and for a range that is empty or out of bounds.
 */
export function reAnchor(before: string, after: string, ranges: readonly TextRange[]): (TextRange | null)[] {
  const { head, tail } = commonEnds(before, after);
  let found: ReturnType<typeof findHunks> | null = null;
  return ranges.map((range) => {
    if (range.start < 0 || range.start >= range.end || range.end > before.length) return null;
    if (range.end <= head) return range;
    if (range.start >= before.length - tail) return shift(range, after.length - before.length);
    found ??= findHunks(before, after);
    return keepWhole(range, found.exact) ?? keepRest(before, after, range, found.tidy);
  });
}

function keepWhole(range: TextRange, hunks: Hunk[]): TextRange | null {
  if (hunks.some((hunk) => touches(hunk, range))) return null;
  return shift(range, growth(hunks.filter((hunk) => hunk.before.end <= range.start)));
}

function keepRest(before: string, after: string, range: TextRange, hunks: Hunk[]): TextRange | null {
  const rest = mapEdges(range, hunks);
  const kept = countWords(keptText(before, range, hunks));
  const quote = before.slice(range.start, range.end);
  if (rest && kept * 2 >= countWords(quote) && kept > 0) return rest;
  return findPasted(after, quote, hunks) ?? (rest && (kept > 0 || isSetRight(range, rest)) ? rest : null);
}

/** Text put in for part of the passage belongs to it; text put in across its edge does not. */
function mapEdges(range: TextRange, hunks: Hunk[]): TextRange | null {
  const overHead = hunks.find((hunk) => touches(hunk, range) && hunk.before.start < range.start);
  const overTail = hunks.find((hunk) => touches(hunk, range) && hunk.before.end > range.end);
  const beforeHead = hunks.filter((hunk) => hunk.before.end <= range.start);
  const beforeTail = hunks.filter((hunk) => hunk.before.start < range.end);
  const start = overHead ? overHead.after.end : range.start + growth(beforeHead);
  const end = overTail ? overTail.after.start : range.end + growth(beforeTail);
  return start < end ? { start, end } : null;
}

function keptText(before: string, range: TextRange, hunks: Hunk[]): string {
  let text = '';
  let at = range.start;
  for (const hunk of hunks.filter((each) => touches(each, range))) {
    text += before.slice(at, Math.max(at, hunk.before.start));
    at = hunk.before.end;
  }
  return text + before.slice(at, Math.max(at, range.end));
}

/** Characters other than punctuation: a full stop left standing is no passage. */
function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

function isSetRight(range: TextRange, rest: TextRange): boolean {
  return range.end - range.start <= MAX_SET_RIGHT && rest.end - rest.start <= MAX_SET_RIGHT;
}

/** The one place where new text makes up the whole passage again. */
function findPasted(after: string, quote: string, hunks: Hunk[]): TextRange | null {
  if (Array.from(quote).length < MIN_QUOTE) return null;
  const places: TextRange[] = [];
  for (let start = after.indexOf(quote); start >= 0; start = after.indexOf(quote, start + 1)) {
    const place = { start, end: start + quote.length };
    if (hunks.some((hunk) => overlaps(hunk.after, place))) places.push(place);
  }
  return places.length === 1 ? (places[0] ?? null) : null;
}

/** Text put in at either edge of a range leaves it untouched. */
function touches(hunk: Hunk, range: TextRange): boolean {
  return overlaps(hunk.before, range);
}

function overlaps(one: TextRange, other: TextRange): boolean {
  return one.start < other.end && one.end > other.start;
}

function growth(hunks: Hunk[]): number {
  return hunks.reduce(
    (sum, { before, after }) => sum + after.end - after.start - (before.end - before.start),
    0,
  );
}

function shift({ start, end }: TextRange, by: number): TextRange {
  return { start: start + by, end: end + by };
}
