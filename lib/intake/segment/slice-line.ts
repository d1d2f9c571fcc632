import type { Line } from './line';
import { slicePiece } from './slice-piece';

/** A part of a line as a line; its folded text is cut at the same places. */
export function sliceLine(line: Line, from: number, to = line.text.length): Line {
  const piece = slicePiece(line, from, to);
  const start = from + leadingSpace(line.text.slice(from, to));
  return { ...line, ...piece, folded: line.folded.slice(start, start + piece.text.length) };
}

function leadingSpace(text: string): number {
  return text.length - text.trimStart().length;
}
