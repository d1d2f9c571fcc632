import type { Role } from '@/lib/domain/permissions/roles';
import type { PersonRow } from '@/lib/people/queries';

export const PEOPLE_STATES = ['open', 'closed'] as const;
type PeopleState = (typeof PEOPLE_STATES)[number];
/** As the address holds it; '' does not filter, nor sort. */
export type PeopleFilter = { text: string; role: Role | ''; state: PeopleState | ''; sort: string };

export function isPeopleState(word: string): word is PeopleState {
  return PEOPLE_STATES.some((state) => state === word);
}

/** Those whose name, sign-in name or department holds the text, with this role, in this state. */
export function filterPeople(
  people: PersonRow[],
  { text, role, state }: Omit<PeopleFilter, 'sort'>,
): PersonRow[] {
  const wanted = text.normalize('NFKC').trim().toLowerCase();
  return people.filter((person) => {
    const searched =
      `${person.displayName}\n${person.signInName}\n${person.department?.name ?? ''}`.toLowerCase();
    const isInState = state === '' || person.isDisabled === (state === 'closed');
    return isInState && (role === '' || person.roles.includes(role)) && searched.includes(wanted);
  });
}
