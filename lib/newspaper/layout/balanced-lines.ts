import type { Advances } from './advances';
import { breakLines, type Line } from './break-lines';
import type { Piece } from './page-article';

/** A heading broken into as few lines as it takes: at its own gaps where that gives as few, else all of one length. */
export function balancedLines(piece: Piece, advances: Advances, measure: number): Line[] {
  const pieces = [piece];
  const broken = (within: number) => breakLines(pieces, advances, { measure: within, isJustified: false });
  const least = broken(measure);
  if (least.length < 2) return least;
  const own = least.length === 2 ? atItsMark(piece, advances, measure) : null;
  if (own) return own;
  let best = least;
  for (let within = measure * 0.96; within > measure / 2; within -= measure * 0.04) {
    const lines = broken(within);
    if (lines.length > least.length) break;
    best = lines;
  }
  return best;
}

/** Where it has a gap or a mark of its own: nearest to the middle of those that leave two lines. */
function atItsMark(piece: Piece, advances: Advances, measure: number): Line[] | null {
  const places = [...piece.text.matchAll(/(?<=[\s，：；、])(?=[^\s，：；、”’》）])/g)].map(
    ({ index }) => index,
  );
  const middle = piece.text.length / 2;
  const nearest = places.sort((one, other) => Math.abs(one - middle) - Math.abs(other - middle));
  for (const at of nearest) {
    const halves = [piece.text.slice(0, at), piece.text.slice(at)].map((text) =>
      breakLines([{ ...piece, text }], advances, { measure, isJustified: false }),
    );
    if (halves.every(({ length }) => length === 1)) return halves.flat();
  }
  return null;
}
