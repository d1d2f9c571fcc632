import { readListSort, sortListBy, type ListSort } from '@/lib/domain/list-sort';

export const SORT_COLUMNS = ['article', 'year', 'status', 'publication', 'characters', 'changed'] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];
export type ArticleSort = ListSort<SortColumn>;

/** The list by itself: last changed first. */
export const AS_CHANGED: ArticleSort = { column: 'changed', isDescending: true };

/** As the list is by itself where the text names no column. */
export function readSort(text: string): ArticleSort {
  return readListSort(SORT_COLUMNS, text) ?? AS_CHANGED;
}

const LARGEST_FIRST: readonly SortColumn[] = ['year', 'characters', 'changed'];

/** What the heading of a column leads to, from how the list is sorted. */
export function sortBy(column: SortColumn, now: ArticleSort): string {
  return sortListBy(column, now, LARGEST_FIRST);
}
