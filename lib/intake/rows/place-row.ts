import { handOver } from './hand-over';
import { type Row, isKept } from './row';

/**
 * Puts the row at `at` before the one at `to` (the length of the list: at its end). A heading takes the beginning
 * of its block along; other rows leave what begins at them to the row behind. A removed row stays.
 */
export function placeRow(rows: readonly Row[], at: number, to: number): Row[] {
  const row = rows[at];
  if (!row || !isKept(row)) return [...rows];
  const passed = to > at ? rows.slice(at + 1, to) : rows.slice(to, at);
  if (!passed.some(isKept)) return [...rows];
  const isHeading = row.kind === 'heading' && !row.startsArticle;
  const left = isHeading ? [...rows] : handOver(rows, at);
  const moved = left[at] ?? row;
  const firstAt = left.findIndex((one, index) => index !== at && isKept(one));
  const first = left[firstAt];
  // Above the first row of all there is nothing to belong to.
  const isTop = first?.startsArticle === true && to <= firstAt;
  if (isTop) left[firstAt] = { ...first, startsArticle: false };
  left.splice(at, 1);
  left.splice(to > at ? to - 1 : to, 0, isTop ? { ...moved, startsArticle: true } : moved);
  return left;
}
