import { expect, test } from 'vitest';
import { readPeopleSearch } from '@/app/(desk)/desk/admin/people/people-search';

test('people are searched by what the address says, and what makes no sense there is left out', () => {
  expect(readPeopleSearch({ text: '沈月', role: 'contributor', state: 'open' })).toEqual({
    ...{ text: '沈月', role: 'contributor', state: 'open' },
  });
  expect(readPeopleSearch({ text: ['沈', '许'], role: 'emperor', state: 'gone' })).toEqual({
    ...{ text: '沈', role: '', state: '' },
  });
  expect(readPeopleSearch({})).toEqual({ text: '', role: '', state: '' });
});
