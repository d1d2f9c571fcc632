import { topicsOf } from './details-of';
import { type Row, isKept, isOfBlock } from './row';

/**
 * The rows with what begins at one of them begun by the next that stays: for a row that leaves its place. A start
 * nobody can take over is given up, and what followed belongs to what stood before.
 */
export function handOver(rows: readonly Row[], at: number): Row[] {
  const next = [...rows];
  const row = next[at];
  if (!row || (!row.startsArticle && row.starts === null)) return next;
  const { topics: _, topicsByHand: __, ...rest } = row;
  next[at] = { ...rest, startsArticle: false, starts: null };
  if (row.startsArticle) {
    change(next, findFrom(next, at, isKept), (heir) => ({ ...heir, startsArticle: true }));
  }
  if (row.starts !== null) {
    const heirAt = findFrom(next, at, (one) => isOfBlock(one) || one.startsArticle);
    const heir = next[heirAt];
    const takes =
      heir && isOfBlock(heir) && heir.starts === null && (row.startsArticle || !heir.startsArticle);
    if (takes) {
      const { topics: __, topicsByHand: ___, ...plain } = heir;
      next[heirAt] = { ...plain, ...topicsOf(row.topics ? row : heir), starts: row.starts };
    }
  }
  return next;
}

function findFrom(rows: readonly Row[], at: number, holds: (row: Row) => boolean): number {
  return rows.findIndex((row, index) => index > at && holds(row));
}

function change(rows: Row[], at: number, to: (row: Row) => Row): void {
  const row = rows[at];
  if (row) rows[at] = to(row);
}
