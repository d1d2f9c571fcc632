import { withKind } from './details-of';
import { handOver } from './hand-over';
import { removeRow } from './remove-row';
import { type Row, type RowKind, isKept, isOfBlock } from './row';

/**
 * Makes a row another kind of passage. A heading under text begins a section; a heading that is none any more
 * gives its section to the next heading, or its text to the section before.
 */
export function changeKind(rows: readonly Row[], id: string, kind: RowKind): Row[] {
  const at = rows.findIndex((row) => row.id === id);
  const row = rows[at];
  if (!row || row.kind === kind) return [...rows];
  if (kind === 'removed') return removeRow(rows, id);
  // A picture without words is nothing but a picture.
  if (row.text.trim() === '' && kind !== 'caption') return [...rows];
  const changed = withKind(row, kind);
  if (!isOfBlock(changed) && row.starts !== null) {
    const isFirst = row.startsArticle;
    const next = handOver(rows, at);
    next[at] = { ...withKind(next[at] ?? row, kind), startsArticle: isFirst };
    return isFirst
      ? next.map((one, index) => (index > at && takesArticle(rows, next, index) ? rest(one) : one))
      : next;
  }
  const next = [...rows];
  next[at] = changed;
  if (kind === 'heading' && row.starts === null && followsText(rows, at)) {
    next[at] = { ...changed, starts: 'section' };
  }
  const isGivenUp = row.kind === 'heading' && row.starts === 'section' && hasBlockBefore(rows, at);
  if (!isGivenUp || row.startsArticle) return next;
  const follower = next[at + 1];
  if (follower?.kind === 'heading' && follower.starts === null) return handOver(next, at);
  // Its topics are kept for when it becomes a heading again.
  next[at] = { ...changed, starts: null };
  return next;
}

function takesArticle(before: readonly Row[], after: readonly Row[], at: number): boolean {
  return after[at]?.startsArticle === true && before[at]?.startsArticle === false;
}

function rest(row: Row): Row {
  return { ...row, startsArticle: false };
}

function followsText(rows: readonly Row[], at: number): boolean {
  return blockBefore(rows, at).some((row) => row.kind === 'paragraph');
}

function hasBlockBefore(rows: readonly Row[], at: number): boolean {
  return blockBefore(rows, at).length > 0;
}

/** The kept rows of the block that the row at `at` would go on with; none at the head of an article. */
function blockBefore(rows: readonly Row[], at: number): Row[] {
  const found: Row[] = [];
  for (let index = at - 1; index >= 0; index--) {
    const row = rows[index];
    if (!row) break;
    if (isKept(row) && isOfBlock(row)) found.push(row);
    if (row.startsArticle || row.starts !== null) break;
  }
  return found;
}
