export const SORT_COLUMNS = ['article', 'year', 'status', 'publication', 'characters', 'changed'] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];
export type ArticleSort = { column: SortColumn; isDescending: boolean };

/** The list by itself: last changed first. */
export const AS_CHANGED: ArticleSort = { column: 'changed', isDescending: true };

/** `year`, or `-year` for the other way round; as the list is by itself for anything else. */
export function readSort(text: string): ArticleSort {
  const isDescending = text.startsWith('-');
  const column = SORT_COLUMNS.find((known) => known === text.slice(isDescending ? 1 : 0));
  return column ? { column, isDescending } : AS_CHANGED;
}

const LARGEST_FIRST: readonly SortColumn[] = ['year', 'characters', 'changed'];

/** What the heading of a column leads to, from how the list is sorted. */
export function sortBy(column: SortColumn, now: ArticleSort): string {
  const isDescending = now.column === column ? !now.isDescending : LARGEST_FIRST.includes(column);
  return `${isDescending ? '-' : ''}${column}`;
}
