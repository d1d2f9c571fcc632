import { expect, test } from 'vitest';
import { draftOf, toInput, withSectionAdded, withSectionMoved } from '@/components/templates/template-draft';

const section = (role: 'lead' | 'body' | 'outlook', headingHint = '') => ({
  role,
  headingHint,
  guidance: '',
  topicIds: [],
  departmentId: null,
  targetLength: null,
  isRequired: true,
});
const stored = {
  id: 't',
  name: '统战工作年度综述',
  description: '',
  isArchived: false,
  version: 1,
  sections: [section('lead'), section('body', '甲'), section('outlook')],
};
const roles = (sections: { role: string }[]) => sections.map(({ role }) => role);

test('a draft goes back as it came', () => {
  expect(toInput(draftOf(stored))).toEqual({ name: stored.name, description: '', sections: stored.sections });
});

test('a section is added before the outlook, or at the end where there is none', () => {
  const { sections } = draftOf(stored);
  expect(roles(withSectionAdded(sections))).toEqual(['lead', 'body', 'body', 'outlook']);
  expect(roles(withSectionAdded(sections.slice(0, 1)))).toEqual(['lead', 'body']);
});

test('every section of a draft has a key of its own, the same on server and browser', () => {
  const keys = withSectionAdded(withSectionAdded(draftOf(stored).sections)).map(({ key }) => key);
  expect(new Set(keys).size).toBe(5);
  expect(draftOf(stored).sections.map(({ key }) => key)).toEqual(
    draftOf(stored).sections.map(({ key }) => key),
  );
});

test('a section moves by one place', () => {
  const { sections } = draftOf(stored);
  expect(roles(withSectionMoved(sections, 1, 0))).toEqual(['body', 'lead', 'outlook']);
  expect(withSectionMoved(sections, 9, 0)).toBe(sections);
});
