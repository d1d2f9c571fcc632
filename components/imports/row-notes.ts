import type { Flag } from '@/lib/intake/plan';
import { correctRows, pieceToCorrect } from '@/lib/intake/rows/correct-rows';
import { correctedParts, type Correction, type Part } from '@/lib/intake/rows/correction';
import type { Row } from '@/lib/intake/rows/row';

/** Which flags a row holds, by their numbers from 1, and where it is corrected, its text in parts. */
export type RowNote = { numbers: number[]; parts: Part[] | null };

/** The row of each flag: the one its place lies in, else the one before it. */
export function rowsOfFlags(rows: readonly Row[], flags: readonly Pick<Flag, 'start'>[]): (Row | null)[] {
  return flags.map(
    ({ start: at }) =>
      rows.find(({ spans }) => spans.some(({ start, end }) => start <= at && at < end)) ??
      rows.findLast(({ spans: [first] }) => first !== undefined && first.start <= at) ??
      null,
  );
}

/** What stands beside the rows, by their ids; nothing for most. */
export function rowNotes(
  rows: readonly Row[],
  ofFlags: readonly (Row | null)[],
  corrections: readonly Correction[],
  source: string,
): Map<string, RowNote> {
  const notes = new Map<string, RowNote>();
  for (const [index, row] of ofFlags.entries()) {
    if (!row) continue;
    const numbers = [...(notes.get(row.id)?.numbers ?? []), index + 1];
    notes.set(row.id, { numbers, parts: null });
  }
  for (const [at, row] of correctRows(rows, corrections, source).entries()) {
    const before = rows[at];
    const piece = before && row !== before ? pieceToCorrect(before) : null;
    if (!piece) continue;
    const parts = correctedParts(piece, corrections, source);
    notes.set(row.id, { numbers: notes.get(row.id)?.numbers ?? [], parts });
  }
  return notes;
}

export function isSameNote(one: RowNote | null, other: RowNote | null): boolean {
  if (one === other) return true;
  return JSON.stringify(one) === JSON.stringify(other);
}
