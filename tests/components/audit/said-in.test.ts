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

test('messages that the build has compiled are found as they are said, by their branches and marks too', () => {
  const event = {
    publication: {
      withdrawn: [
        '撤稿（',
        ['kind', 1, { in_error: '刊发有误', replaced: ['由', ['title'], '替代'], other: [['b', '过时']] }],
        '）共 ',
        ['n', 2, { other: [0, ' 篇'] }],
        ['b', '已办', ['at', 5, 'short']],
      ],
      corrected: [['erratum', 1, { major: '发布更正', other: '文字小改' }]],
    },
  };
  const typesOf = (word: string) => saidIn({ event, groups: {}, roles: {}, errors: {} }, word).types;
  for (const word of ['撤稿', '刊发有误', '替代', '过时', '篇', '已办'])
    expect(typesOf(word)).toEqual(['publication.withdrawn']);
  expect(typesOf('小改')).toEqual(['publication.corrected']);
  for (const word of ['kind', 'in_error', 'major', 'title', 'short']) expect(typesOf(word)).toEqual([]);
});
