import { describe, expect, test } from 'vitest';
import { confirmationStanding, standingConfirmations, type AnswerOnRecord } from '@/lib/domain/confirmations';

const at = new Date(0);
const record = (state: AnswerOnRecord['state'], rest: Partial<AnswerOnRecord> = {}) => ({
  state,
  contentHash: 'a',
  repliedAt: null,
  waivedAt: null,
  ...rest,
});

describe('where a department’s word stands', () => {
  test.each([
    ['asked', record('asked'), 'asked', 'outdated'],
    ['confirmed', record('confirmed'), 'confirmed', 'void'],
    ['disputed', record('disputed'), 'disputed', 'disputed'],
    ['replied to', record('disputed', { repliedAt: at }), 'replied', 'replied'],
    ['waived', record('disputed', { waivedAt: at }), 'waived', 'waived'],
  ] as const)('%s', (_, answer, sameText, anotherText) => {
    expect(confirmationStanding(answer, 'a')).toBe(sameText);
    expect(confirmationStanding(answer, 'b')).toBe(anotherText);
  });
});

describe('of all the times a department was asked', () => {
  const of = (id: string, answer: AnswerOnRecord, departmentId = 'd') => ({
    id,
    sectionId: 's',
    departmentId,
    ...answer,
  });
  const ids = (...all: ReturnType<typeof of>[]) => standingConfirmations(all).map(({ id }) => id);

  test('the latest counts, of each department', () => {
    expect(
      ids(of('3', record('asked')), of('2', record('confirmed'), 'e'), of('1', record('confirmed'))),
    ).toEqual(['3', '2']);
  });
  test('one that was withdrawn does not', () => {
    expect(ids(of('2', record('withdrawn')), of('1', record('confirmed')))).toEqual(['1']);
  });
  test('an open dispute counts beside a later ask', () => {
    expect(ids(of('2', record('asked')), of('1', record('disputed')))).toEqual(['2', '1']);
  });
  test('one that was settled does not, nor one before a later confirmation', () => {
    expect(ids(of('2', record('asked')), of('1', record('disputed', { repliedAt: at })))).toEqual(['2']);
    expect(ids(of('3', record('asked')), of('2', record('confirmed')), of('1', record('disputed')))).toEqual([
      '3',
    ]);
  });
});
