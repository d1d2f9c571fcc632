import { expect, test } from 'vitest';
import { saidIn } from '@/components/audit/said-in';
import audit from '@/messages/zh-CN/audit.json';
import errors from '@/messages/zh-CN/errors.json';
import terms from '@/messages/zh-CN/terms.json';

const said = (word: string) =>
  saidIn({ event: audit.event, groups: audit.groups, roles: terms.role, errors }, word);

test('a word of the list names the events that are told with it', () => {
  expect(said('退改').types).toEqual(['review.changes_requested']);
  expect(said('合并了').types).toEqual(['section.merged']);
});

test('a word of a branch of a sentence names its event, the words of its grammar none', () => {
  expect(said('的一段').types).toEqual(['section.text_restored']);
  expect(said('select').types).toEqual([]);
  expect(said('characterCount').types).toEqual([]);
});

test('a group and a role are found by their name', () => {
  expect(said('备份').groups).toContain('backup.');
  expect(said('签发').values).toContain('publisher');
});

test('letters are found in either case', () => {
  const event = { person: { added: 'Added a person' } };
  expect(saidIn({ event, groups: {}, roles: {}, errors: {} }, 'added A').types).toEqual(['person.added']);
});
