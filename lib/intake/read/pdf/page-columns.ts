import type { PageLine } from './page-lines';

export type Column = { left: number; right: number };

const LINES_A_COLUMN = 4;
/** More than any page of text has; the search takes the square of it. */
const MAX_LINES = 1_500;

/** The two columns of a page; null when its text runs over the whole width. */
export function findColumns(lines: PageLine[]): [Column, Column] | null {
  if (lines.length > MAX_LINES) return null;
  for (const { left: split } of lines) {
    const before = lines.filter((line) => line.right <= split);
    const after = lines.filter((line) => line.left >= split - 1);
    if (before.length < LINES_A_COLUMN || after.length < LINES_A_COLUMN) continue;
    if (before.length + after.length < lines.length * 0.7) continue;
    const top = Math.max(...before.map((line) => line.y));
    const bottom = Math.min(...before.map((line) => line.y));
    const beside = after.filter((line) => line.y <= top + line.size && line.y >= bottom - line.size);
    if (beside.length >= LINES_A_COLUMN) return [edges(before), edges(after)];
  }
  return null;
}

export function edges(lines: PageLine[]): Column {
  return lines.reduce(
    (column, line) => ({
      left: Math.min(column.left, line.left),
      right: Math.max(column.right, line.right),
    }),
    { left: Infinity, right: -Infinity },
  );
}
