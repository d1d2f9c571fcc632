/** By which column a list is sorted, and which way. */
export type ListSort<Column extends string> = { column: Column; isDescending: boolean };

/** `year`, or `-year` for the other way round; null for what names no column. */
export function readListSort<Column extends string>(
  columns: readonly Column[],
  text: string,
): ListSort<Column> | null {
  const isDescending = text.startsWith('-');
  const column = columns.find((known) => known === text.slice(isDescending ? 1 : 0));
  return column ? { column, isDescending } : null;
}

/** What the heading of a column leads to, from how the list is sorted: as `readListSort` reads it. */
export function sortListBy<Column extends string>(
  column: Column,
  now: ListSort<Column> | null,
  largestFirst: readonly Column[],
): string {
  const isDescending = now?.column === column ? !now.isDescending : largestFirst.includes(column);
  return `${isDescending ? '-' : ''}${column}`;
}
