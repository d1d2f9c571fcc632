import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accountFor } from '@/lib/intake/account-for';
import { correctRows } from '@/lib/intake/rows/correct-rows';
import { placeToCorrect } from '@/lib/intake/rows/place-to-correct';
import { planOfRows } from '@/lib/intake/rows/plan-of-rows';
import type { Row } from '@/lib/intake/rows/row';
import { splitRow } from '@/lib/intake/rows/split-row';

const SOURCE = '重要重要 举措。推进\n推进各项工作';
const row = (text: string, ...spans: [number, number][]): Row => ({
  ...{ id: 'r0', kind: 'paragraph', text, startsArticle: true, starts: 'lead' },
  spans: spans.map(([start, end]) => ({ start, end })),
});
const whole = row('重要重要 举措。推进推进各项工作', [0, 10], [11, 17]);
const texts = (rows: Row[]) => rows.map(({ text }) => text);

test('a correction stands in the words that go into the article', () => {
  const corrections = [{ flag: 0, start: 0, end: 4, text: '重要' }];
  expect(texts(correctRows([whole], corrections, SOURCE))).toEqual(['重要 举措。推进推进各项工作']);
});

test('one over a break of the source is made in the joined paragraph', () => {
  const corrections = [{ flag: 0, start: 8, end: 13, text: '推进' }];
  const corrected = texts(correctRows([whole], corrections, SOURCE));
  expect(corrected[0]).toContain('各项工作');
  expect(corrected[0]).not.toContain('推进推进');
});

test('one that a row is cut through goes whole into the first half', () => {
  const corrections = [{ flag: 0, start: 0, end: 4, text: '要紧' }];
  expect(texts(correctRows(splitRow([whole], 'r0', 2, SOURCE), corrections, SOURCE))).toEqual([
    '要紧',
    ' 举措。推进推进各项工作',
  ]);
});

test('a run-in subhead is corrected with its paragraph', () => {
  const corrections = [{ flag: 0, start: 0, end: 4, text: '重要' }];
  const [corrected] = correctRows([{ ...whole, runInSubhead: '重要重要 举措。' }], corrections, SOURCE);
  expect(corrected?.runInSubhead).toBe('重要 举措。');
});

test('whatever is corrected, the rows that are saved account for every character', () => {
  fc.assert(
    fc.property(
      fc.nat(16),
      fc.integer({ min: 1, max: 6 }),
      fc.string({ minLength: 1 }),
      (start, size, text) => {
        const rows = [whole];
        correctRows(rows, [{ flag: 0, start, end: Math.min(start + size, SOURCE.length), text }], SOURCE);
        const { missing, doubled, altered } = accountFor(planOfRows(rows), { text: SOURCE });
        expect([missing, doubled, altered]).toEqual([[], [], []]);
      },
    ),
    { numRuns: 50 },
  );
});

test('the field holds a few signs beside the doubtful ones, none of another line or correction', () => {
  const piece = { text: whole.text, spans: whole.spans };
  expect(placeToCorrect({ start: 2, end: 4 }, piece, [], SOURCE)).toEqual({ start: 0, end: 8 });
  const corrections = [{ flag: 1, start: 0, end: 2, text: '要' }];
  expect(placeToCorrect({ start: 2, end: 4 }, piece, corrections, SOURCE)).toEqual({ start: 2, end: 8 });
  expect(placeToCorrect({ start: 0, end: 2 }, piece, corrections, SOURCE)).toBeNull();
});
