import type { Advances } from './advances';
import { breakLines, type Line } from './break-lines';
import type { Piece } from './page-article';

/** A heading broken into as few lines as it takes: at its own gaps where that gives as few, else all of one length. */
export function balancedLines(piece: Piece, advances: Advances, measure: number): Line[] {
  const pieces = [piece];
  const broken = (within: number) => breakLines(pieces, advances, { measure: within, isJustified: false });
  const least = broken(measure);
  if (least.length < 2) return least;
  const parts = piece.text.split(/(?<=\s)(?=\S)/).map((text) => [{ ...piece, text }]);
  if (parts.length === least.length) {
    const own = parts.map((part) => breakLines(part, advances, { measure, isJustified: false }));
    if (own.every(({ length }) => length === 1)) return own.flat();
  }
  let best = least;
  for (let within = measure * 0.96; within > measure / 2; within -= measure * 0.04) {
    const lines = broken(within);
    if (lines.length > least.length) break;
    best = lines;
  }
  return best;
}
