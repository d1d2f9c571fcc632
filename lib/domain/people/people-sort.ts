import { readListSort, sortListBy, type ListSort } from '@/lib/domain/list-sort';

export const PEOPLE_SORT_COLUMNS = ['name', 'roles', 'department', 'lastSeen'] as const;
export type PeopleColumn = (typeof PEOPLE_SORT_COLUMNS)[number];
export type PeopleSort = ListSort<PeopleColumn>;

/** Null: in the order in which they were added. */
export function readPeopleSort(text: string): PeopleSort | null {
  return readListSort(PEOPLE_SORT_COLUMNS, text);
}

/** What the heading of a column leads to, from how the list is sorted. */
export function sortPeopleBy(column: PeopleColumn, now: PeopleSort | null): string {
  return sortListBy(column, now, ['lastSeen']);
}
