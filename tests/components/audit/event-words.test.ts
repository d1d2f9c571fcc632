import { expect, test } from 'vitest';
import { eventWords } from '@/components/audit/event-words';
import type { AuditEvent } from '@/lib/audit/read-events';

const ways = {
  personName: (id: string) => (id === 'p1' ? '林晓雯' : undefined),
  showTime: (at: Date) => at.toISOString(),
  showRefusal: (reason: string) => `因为 ${reason}`,
  showRoles: (roles: string[]) => roles.join('、'),
};

function wordsOf(event: Partial<AuditEvent>) {
  return eventWords(
    {
      seq: 1,
      at: new Date(0),
      type: 'article.created',
      actorId: null,
      actorName: '系统',
      articleId: null,
      articleHeadline: null,
      subjectId: null,
      payload: {},
      place: null,
      hash: null,
      ...event,
    },
    ways,
  );
}

test('what an event does not carry is a dash', () => {
  expect(new Set(Object.values(wordsOf({})))).toEqual(new Set(['—']));
});

test('a failure from before they were counted is one', () => {
  expect(wordsOf({ type: 'person.sign_in_failed' })).toMatchObject({ times: '1' });
  expect(wordsOf({ type: 'person.sign_in_failed', payload: { count: 3 } })).toMatchObject({ times: '3' });
});

test('what roles a person was given is told, and what they were before', () => {
  const roles = (...list: string[]) => ({ displayName: '陈嘉禾', roles: list, departmentId: null });
  expect(wordsOf({ type: 'person.added', payload: roles('writer') }).roles).toBe('writer');
  const changed = (before: string[], after: string[]) =>
    wordsOf({ type: 'person.changed', payload: { before: roles(...before), after: roles(...after) } }).roles;
  expect(changed(['writer'], ['writer', 'publisher'])).toBe('writer → writer、publisher');
  expect(changed(['writer'], ['writer'])).toBe('writer');
});

test('numbers and words are shown as they are, times as the reader has them', () => {
  const payload = { revision: 3, stage: '初审', dueAt: '2026-02-01T01:00:00.000Z', until: 'soon' };
  expect(wordsOf({ payload })).toMatchObject({
    revision: '3',
    stage: '初审',
    dueAt: '2026-02-01T01:00:00.000Z',
    until: '—',
  });
});

test.each([
  ['a thing that was added', { name: '初审' }, '初审'],
  ['a person who was added', { displayName: '林晓雯' }, '林晓雯'],
  ['a thing that was renamed', { before: '侨联', after: '区侨联' }, '区侨联'],
  ['a thing that was changed', { before: { name: '一审' }, after: { name: '初审' } }, '初审'],
])('the name of %s is found', (_, payload, name) => {
  expect(wordsOf({ payload }).name).toBe(name);
});

test('the person an account event is about is named, if still known', () => {
  expect(wordsOf({ subjectId: 'p1' }).person).toBe('林晓雯');
  expect(wordsOf({ subjectId: 'p2' }).person).toBe('—');
});

test('a refused publication says why in a sentence', () => {
  const payload = { reason: 'hash_matches' };
  expect(wordsOf({ type: 'publication.refused', payload }).refusal).toBe('因为 hash_matches');
});

test('a long text is cut between characters', () => {
  expect(wordsOf({ payload: { text: '𠮷'.repeat(80) } }).text).toBe(`${'𠮷'.repeat(60)}…`);
});
