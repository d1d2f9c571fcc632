import { handOver } from './hand-over';
import { type Row, isKept } from './row';

/**
 * Moves a row past the next kept one, up or down. A heading takes the beginning of its block along; other rows
 * leave what begins at them to the row behind.
 */
export function moveRow(rows: readonly Row[], id: string, by: -1 | 1): Row[] {
  const at = rows.findIndex((row) => row.id === id);
  const row = rows[at];
  const past = row ? neighbour(rows, at, by) : -1;
  const passed = rows[past];
  if (!row || !passed || !isKept(row)) return [...rows];
  const isHeading = row.kind === 'heading' && !row.startsArticle;
  const left = isHeading ? [...rows] : handOver(rows, at);
  const moved = left[at] ?? row;
  // Above the first row of all there is nothing to belong to.
  const isTop = by < 0 && passed.startsArticle && neighbour(rows, past, -1) < 0;
  const [first] = isTop ? [past] : [];
  if (first !== undefined) left[first] = { ...passed, startsArticle: false };
  left.splice(at, 1);
  left.splice(past, 0, isTop ? { ...moved, startsArticle: true } : moved);
  return left;
}

function neighbour(rows: readonly Row[], at: number, by: -1 | 1): number {
  return by < 0
    ? rows.findLastIndex((row, index) => index < at && isKept(row))
    : rows.findIndex((row, index) => index > at && isKept(row));
}
