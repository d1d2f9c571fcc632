import { expect, test } from 'vitest';
import { articleListHref, readArticleSearch } from '@/app/(desk)/desk/articles/(list)/article-search';

const NOW = new Date('2026-01-31T02:00:00Z');
const filterOf = (params: Record<string, string>) => {
  const { sort, ...filter } = readArticleSearch(params, NOW).filter;
  expect(sort).toEqual({ column: 'changed', isDescending: true });
  return filter;
};

test('the address says what a number of the overview counts', () => {
  expect(filterOf({ stage: '终审', waiting: '30', overdue: '1' })).toEqual({
    page: 1,
    stage: '终审',
    waitingSince: new Date('2026-01-01T02:00:00Z'),
    overdueAt: NOW,
  });
});

test('a month or a year of publication is that of China', () => {
  expect(filterOf({ published: '2025-12' }).published).toEqual({
    from: new Date('2025-11-30T16:00:00Z'),
    to: new Date('2025-12-31T16:00:00Z'),
  });
  expect(filterOf({ published: '2026-01' }).published?.to).toEqual(new Date('2026-01-31T16:00:00Z'));
  expect(filterOf({ published: '2025' }).published).toEqual({
    from: new Date('2024-12-31T16:00:00Z'),
    to: new Date('2025-12-31T16:00:00Z'),
  });
});

test('the list may be of what was put away, or of that too', () => {
  expect(filterOf({ shelf: 'archive' })).toEqual({ page: 1, shelf: 'archive' });
  expect(filterOf({ shelf: 'all' })).toEqual({ page: 1, shelf: 'all' });
  expect(filterOf({ shelf: 'bin' })).toEqual({ page: 1 });
});

test('what makes no sense there is left out', () => {
  for (const published of ['2025-13', '2025-1', '25', 'x', '2025-00'])
    expect(filterOf({ published })).toEqual({ page: 1 });
  expect(filterOf({ waiting: '-3', overdue: 'yes', stage: '' })).toEqual({ page: 1 });
});

test('leafing on keeps it', () => {
  const { values } = readArticleSearch({ waiting: '30', status: 'drafting' }, NOW);
  expect(articleListHref(values, 2)).toBe('/desk/articles?status=drafting&waiting=30&page=2');
});
