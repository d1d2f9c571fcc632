import { expect, test } from 'vitest';
import { AS_CHANGED, readSort, sortBy } from '@/lib/domain/article/article-sort';

test('the address says by which column and which way; anything else is as the list is by itself', () => {
  expect(readSort('year')).toEqual({ column: 'year', isDescending: false });
  expect(readSort('-year')).toEqual({ column: 'year', isDescending: true });
  for (const nothing of ['', '-', 'headline', '-constructor']) expect(readSort(nothing)).toEqual(AS_CHANGED);
});

test('a heading sorts figures and times by the largest first, words from the beginning, and then turns round', () => {
  expect(sortBy('article', AS_CHANGED)).toBe('article');
  expect(sortBy('year', AS_CHANGED)).toBe('-year');
  expect(sortBy('changed', AS_CHANGED)).toBe('changed');
  expect(sortBy('article', readSort('article'))).toBe('-article');
});
