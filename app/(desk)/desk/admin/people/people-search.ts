import { isPeopleState, type PeopleFilter } from '@/components/people/people-filter';
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
  };
}
