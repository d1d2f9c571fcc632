import { isPeopleState, type PeopleFilter } from '@/components/people/people-filter';
import { readPeopleSort, sortPeopleBy, type PeopleColumn } from '@/lib/domain/people/people-sort';
import { ROLES } from '@/lib/domain/permissions/roles';
import { visibleText } from '@/lib/domain/text/visible-text';

type SearchParams = Record<string, string | string[] | undefined>;

/** The list's filter as the address gives it; what makes no sense there is left out. */
export function readPeopleSearch(params: SearchParams): PeopleFilter {
  const one = (name: string) => [params[name]].flat()[0]?.slice(0, 60) ?? '';
  const state = one('state');
  return {
    text: visibleText(one('text')),
    role: ROLES.find((role) => role === one('role')) ?? '',
    state: isPeopleState(state) ? state : '',
    sort: readPeopleSort(one('sort')) ? one('sort') : '',
  };
}

/** The list's address with this filter, sorted by a column or the other way round where it is already. */
export function peopleListHref(filter: PeopleFilter, column: PeopleColumn): string {
  const values = { ...filter, sort: sortPeopleBy(column, readPeopleSort(filter.sort)) };
  return `/desk/admin/people?${new URLSearchParams(Object.entries(values).filter(([, value]) => value !== ''))}`;
}
