import type { Advances } from './advances';
import { breakLines, type Line } from './break-lines';
import type { Piece } from './page-article';

/** A heading broken into as few lines as it takes, and those of one length. */
export function balancedLines(pieces: Piece[], advances: Advances, measure: number): Line[] {
  const broken = (within: number) => breakLines(pieces, advances, { measure: within, isJustified: false });
  const least = broken(measure);
  if (least.length < 2) return least;
  let best = least;
  for (let within = measure * 0.96; within > measure / 2; within -= measure * 0.04) {
    const lines = broken(within);
    if (lines.length > least.length) break;
    best = lines;
  }
  return best;
}
