import { expect, test } from 'vitest';
import { cellWords } from '@/components/seasons/cell-words';

const cell = { asked: true, received: 0, late: false, used: 0, confirmed: 'none' as const };
const keys = (more: Partial<Parameters<typeof cellWords>[0]>) =>
  cellWords({ ...cell, ...more }).map(({ key, isBad }) => (isBad ? `${key}!` : key));

test.each([
  [{ asked: false }, []],
  [{}, ['asked']],
  [{ late: true }, ['overdue!']],
  [{ received: 2, late: true }, ['received', 'late']],
  [{ received: 1, used: 1, confirmed: 'confirmed' as const }, ['received', 'used', 'standing.confirmed']],
  [{ used: 1, confirmed: 'void' as const }, ['asked', 'used', 'standing.void!']],
  [{ received: 1, confirmed: 'disputed' as const }, ['received', 'standing.disputed!']],
])('a cell with %j says %j', (more, said) => {
  expect(keys(more)).toEqual(said);
});
