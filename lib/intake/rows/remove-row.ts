import { withKind } from './details-of';
import { handOver } from './hand-over';
import { type Row, isKept } from './row';

/** Leaves a passage out of the article; it stays on the list, as removed by hand. */
export function removeRow(rows: readonly Row[], id: string): Row[] {
  const at = rows.findIndex((row) => row.id === id);
  const next = handOver(rows, at);
  const row = next[at];
  if (!row || !isKept(row)) return [...rows];
  next[at] = withKind(row, 'removed');
  return next;
}
