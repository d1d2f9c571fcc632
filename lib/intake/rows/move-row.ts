import { placeRow } from './place-row';
import { type Row, isKept } from './row';

/** Moves a row past the next kept one, up or down, see placeRow. */
export function moveRow(rows: readonly Row[], id: string, by: -1 | 1): Row[] {
  const at = rows.findIndex((row) => row.id === id);
  const past = at < 0 ? -1 : neighbour(rows, at, by);
  if (past < 0) return [...rows];
  return placeRow(rows, at, by < 0 ? past : past + 1);
}

function neighbour(rows: readonly Row[], at: number, by: -1 | 1): number {
  return by < 0
    ? rows.findLastIndex((row, index) => index < at && isKept(row))
    : rows.findIndex((row, index) => index > at && isKept(row));
}
