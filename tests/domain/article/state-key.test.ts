import { expect, test } from 'vitest';
import { stateKey, stateOf } from '@/lib/domain/article/state-key';

test('a state is found again by what an address calls it', () => {
  for (const state of [
    { kind: 'draft' as const, at: new Date('2026-01-05T09:20:00.123Z') },
    { kind: 'revision' as const, number: 12 },
  ]) {
    expect(stateOf(stateKey(state))).toEqual(state);
  }
});

test.each([
  undefined,
  'now',
  '',
  'draft-',
  'draft-x',
  'draft--1',
  'draft-9999999999999999',
  'revision-0',
  'revision-99999999999',
  ['draft-1'],
])('an address that says %j names none', (key) => expect(stateOf(key)).toBeNull());
