import { expect, test } from 'vitest';
import { filterPeople, type PeopleFilter } from '@/components/people/people-filter';
import type { PersonRow } from '@/lib/people/queries';

const EVERYBODY: PeopleFilter = { text: '', role: '', state: '', sort: '' };

const row = (displayName: string, more: Partial<PersonRow> = {}): PersonRow => ({
  id: displayName,
  signInName: `name-of-${displayName}`,
  displayName,
  email: '',
  roles: ['writer'],
  department: null,
  isDisabled: false,
  mustChangePassword: false,
  lastSeenAt: null,
  version: 1,
  ...more,
});
const people = [
  row('林晓雯', { signInName: 'linxw' }),
  row('沈月', { roles: ['contributor'], department: { id: '1', name: '区民宗局' } }),
  row('许静', { roles: ['writer', 'reviewer'], isDisabled: true }),
];

test.each([
  [{}, ['林晓雯', '沈月', '许静']],
  [{ text: '晓' }, ['林晓雯']],
  [{ text: ' ＬＩＮＸＷ ' }, ['林晓雯']],
  [{ text: '民宗' }, ['沈月']],
  [{ role: 'writer' as const }, ['林晓雯', '许静']],
  [{ state: 'open' as const }, ['林晓雯', '沈月']],
  [{ state: 'closed' as const }, ['许静']],
  [{ role: 'writer' as const, state: 'open' as const, text: '许' }, []],
])('%j finds %j', (filter, names) => {
  expect(filterPeople(people, { ...EVERYBODY, ...filter }).map((person) => person.displayName)).toEqual(
    names,
  );
});
