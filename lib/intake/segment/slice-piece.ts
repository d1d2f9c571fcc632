import type { Piece } from '@/lib/intake/plan';
import type { Span } from '@/lib/intake/source';

/** A part of a piece whose text is its spans' text unit for unit, without the white space at its ends. */
export function slicePiece(piece: Piece, from: number, to = piece.text.length): Piece {
  const part = piece.text.slice(from, to);
  const start = from + part.length - part.trimStart().length;
  const end = start + part.trim().length;
  return { text: piece.text.slice(start, end), spans: spansBetween(piece.spans, start, end) };
}

function spansBetween(spans: Span[], start: number, end: number): Span[] {
  const found: Span[] = [];
  let offset = 0;
  for (const span of spans) {
    const length = span.end - span.start;
    const from = Math.max(start - offset, 0);
    const to = Math.min(end - offset, length);
    if (from < to) found.push({ start: span.start + from, end: span.start + to });
    offset += length;
  }
  return found;
}
