import { placeRow } from './place-row';
import type { Row } from './row';

/** Moves a row over any distance: before another, or behind them all; see placeRow. */
export function moveRowTo(rows: readonly Row[], id: string, beforeId: string | null): Row[] {
  const at = rows.findIndex((row) => row.id === id);
  const to = beforeId === null ? rows.length : rows.findIndex((row) => row.id === beforeId);
  return at < 0 || to < 0 ? [...rows] : placeRow(rows, at, to);
}
