import type { Role } from '@/lib/domain/permissions/roles';
import type { PersonRow } from '@/lib/people/queries';

export type PeopleFilter = { text: string; role: Role | ''; state: 'all' | 'open' | 'closed' };
export const EVERYBODY: PeopleFilter = { text: '', role: '', state: 'all' };

/** Those whose name, sign-in name or department holds the text, with this role, in this state. */
export function filterPeople(people: PersonRow[], { text, role, state }: PeopleFilter): PersonRow[] {
  const wanted = text.normalize('NFKC').trim().toLowerCase();
  return people.filter((person) => {
    const searched =
      `${person.displayName}\n${person.signInName}\n${person.department?.name ?? ''}`.toLowerCase();
    const isInState = state === 'all' || person.isDisabled === (state === 'closed');
    return isInState && (role === '' || person.roles.includes(role)) && searched.includes(wanted);
  });
}
