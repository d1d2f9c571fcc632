import { expect, test } from 'vitest';
import { peopleListHref, readPeopleSearch } from '@/app/(desk)/desk/admin/people/people-search';

test('people are searched by what the address says, and what makes no sense there is left out', () => {
  expect(readPeopleSearch({ text: '沈月', role: 'contributor', state: 'open' })).toEqual({
    ...{ text: '沈月', role: 'contributor', state: 'open', sort: '' },
  });
  expect(readPeopleSearch({ text: ['沈', '许'], role: 'emperor', state: 'gone' })).toEqual({
    ...{ text: '沈', role: '', state: '', sort: '' },
  });
  expect(readPeopleSearch({})).toEqual({ text: '', role: '', state: '', sort: '' });
});

test('the headings of the people list keep the filter, and turn the order round', () => {
  const filter = readPeopleSearch({ role: 'contributor', sort: 'department' });
  expect(filter.sort).toBe('department');
  expect(peopleListHref(filter, 'department')).toBe('/desk/admin/people?role=contributor&sort=-department');
  expect(peopleListHref(filter, 'lastSeen')).toBe('/desk/admin/people?role=contributor&sort=-lastSeen');
  expect(readPeopleSearch({ sort: '-passwordHash' }).sort).toBe('');
});
