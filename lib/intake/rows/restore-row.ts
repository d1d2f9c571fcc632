import { withKind } from './details-of';
import { type Row, isKept } from './row';

/** Takes a removed passage back in: as a paragraph, or as the caption of its picture. */
export function restoreRow(rows: readonly Row[], id: string): Row[] {
  return rows.map((row) =>
    row.id === id && !isKept(row) ? withKind(row, row.photo ? 'caption' : 'paragraph') : row,
  );
}
