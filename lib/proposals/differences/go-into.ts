import type { Node } from '@tiptap/pm/model';

const ALIKE = [
  ['bulletList', 'orderedList'],
  ['listItem'],
  ['blockquote'],
  ['table'],
  ['tableRow'],
  ['tableCell', 'tableHeader'],
];

/** Whether the blocks within two versions of a block can be taken one by one: they hold the same kinds of blocks. */
export function canGoInto(before: Node, after: Node): boolean {
  const kinds = ALIKE.find((names) => names.includes(before.type.name));
  if (!kinds?.includes(after.type.name)) return false;
  if (before.type.name === 'table') return isRowByRow(before, after) || isEven(before, after);
  return before.type.name !== 'tableRow' || isRowByRow(before, after);
}

/** Tables of one shape, and rows of as many cells with the same spans: what they hold is paired by its place. */
export function isRowByRow(before: Node, after: Node): boolean {
  if (before.type.name === 'tableRow') return spansOf(before) === spansOf(after);
  if (before.type.name !== 'table' || before.childCount !== after.childCount) return false;
  // Rows of even tables may have gone here and come there.
  if (isEven(before, after)) return before.children.every((row, at) => isLikeRow(row, after.child(at)));
  return before.children.every((row, at) => spansOf(row) === spansOf(after.child(at)));
}

/** Two tables of as many columns without spans: a row more or less leaves them tables. */
function isEven(before: Node, after: Node): boolean {
  const rows = [...before.children, ...after.children].map(spansOf);
  return rows.every((spans) => spans === rows[0] && /^(1×1,?)*$/.test(spans));
}

function spansOf(row: Node): string {
  return row.children.map(({ attrs }) => `${attrs.colspan}×${attrs.rowspan}`).join();
}

/** Half of the cells, at least, say what they said. */
function isLikeRow(before: Node, after: Node): boolean {
  const kept = before.children.filter((cell, at) => cell.textContent === after.maybeChild(at)?.textContent);
  return kept.length * 2 >= before.childCount;
}
