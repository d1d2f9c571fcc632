import type { Piece } from '@/lib/intake/plan';
import type { Span } from '@/lib/intake/source';

/**
 * A person's words for those at a place of the source, about the flag of that number. A layer over the rows: the source
 * and its spans stay what the file says.
 */
export type Correction = Span & { flag: number; text: string };

export const MAX_CORRECTION = 200;

/** A stretch of a piece's text; of a corrected one, `was` is what the source says. */
export type Part = { text: string; was: string | null };

type Offsets = { offset: number; at: number };

/** A piece's text in stretches, the corrections that lie in it made. */
export function correctedParts(
  { text, spans }: Piece,
  corrections: readonly Correction[],
  source: string,
): Part[] {
  const here = corrections.filter((one) =>
    spans.some((span) => span.start < one.end && one.start < span.end),
  );
  if (here.length === 0) return [{ text, was: null }];
  const places = placesOf({ text, spans }, source);
  const parts: Part[] = [];
  let done = 0;
  for (const { start, end, text: words } of here.toSorted((one, other) => one.start - other.start)) {
    const inside = places.filter(({ at }) => start <= at && at < end);
    const [first, last] = [inside[0], inside.at(-1)];
    if (!first || !last || first.offset < done) continue;
    if (first.offset > done) parts.push({ text: text.slice(done, first.offset), was: null });
    done = last.offset + 1;
    // What a cut left of it in another row went into the first.
    const isHere = source.slice(start, first.at).trim() === '';
    parts.push({ text: isHere ? words : '', was: text.slice(first.offset, done) });
  }
  if (done < text.length) parts.push({ text: text.slice(done), was: null });
  return parts;
}

/** Where the signs of a place in the source stand in a piece's text; null where none do. */
export function placeInPiece(piece: Piece, { start, end }: Span, source: string): Span | null {
  const inside = placesOf(piece, source).filter(({ at }) => start <= at && at < end);
  const [first, last] = [inside[0], inside.at(-1)];
  return first && last ? { start: first.offset, end: last.offset + 1 } : null;
}

/** Each sign of the text that is not white space, with its place in the source: they differ in nothing else. */
function placesOf({ text, spans }: Piece, source: string): Offsets[] {
  const signs = spans.flatMap(({ start, end }) =>
    [...source.slice(start, end).matchAll(/\S/g)].map(({ index }) => start + index),
  );
  return [...text.matchAll(/\S/g)].flatMap(({ index }, number) => {
    const at = signs[number];
    return at === undefined ? [] : [{ offset: index, at }];
  });
}
