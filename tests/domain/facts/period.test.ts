import { expect, test } from 'vitest';
import { comparePeriods, periodParts, periodYear, readPeriod } from '@/lib/domain/facts/period';

test.each([
  ['2025', '2025'],
  ['2025年', '2025'],
  ['２０２５年度', '2025'],
  ['2025 年全年', '2025'],
  ['2025年9月', '2025-09'],
  ['2025-09', '2025-09'],
  ['2025.9', '2025-09'],
  ['2025年上半年', '2025-H1'],
  ['2025年下半年', '2025-H2'],
  ['2025-H1', '2025-H1'],
  ['2025年三季度', '2025-Q3'],
  ['2025年第3季度', '2025-Q3'],
  ['2025Q3', '2025-Q3'],
  ['2025年前三季度', '2025-01/2025-09'],
  ['2025年1—9月', '2025-01/2025-09'],
  ['2025年1月至9月', '2025-01/2025-09'],
  ['2025年前11个月', '2025-01/2025-11'],
  ['2025年1-6月', '2025-H1'],
  ['2025年7-9月', '2025-Q3'],
  ['2025年1-12月', '2025'],
  ['2025年11月—2026年2月', '2025-11/2026-02'],
  ['2025-01/2025-09', '2025-01/2025-09'],
  ['2021—2025年', '2021/2025'],
  ['2021年至2025年', '2021/2025'],
  ['2021/2025', '2021/2025'],
  ['十四五', '2021/2025'],
  ['“十三五”期间', '2016/2020'],
  ['截至2025年9月底', '2025-09-30'],
  ['截至2024年2月底', '2024-02-29'],
  ['2025年底', '2025-12-31'],
  ['截至2025年末', '2025-12-31'],
  ['截至2025年9月15日', '2025-09-15'],
  ['2025-09-30', '2025-09-30'],
])('%s is %s', (typed, stored) => {
  expect(readPeriod(typed)).toBe(stored);
});

test.each([
  '',
  '去年',
  '近三年',
  '2025年13月',
  '2025-02-30',
  '2025年9-3月',
  '2025/2021',
  '三季度',
  '1—9月',
  '12',
  '1666',
])('%s alone is no period', (typed) => {
  expect(readPeriod(typed)).toBeNull();
});

test.each([
  ['三季度', '2025-Q3'],
  ['1—9月', '2025-01/2025-09'],
  ['上半年', '2025-H1'],
  ['9月', '2025-09'],
  ['截至9月底', '2025-09-30'],
  ['2024年9月', '2024-09'],
])('%s in a sheet of 2025 is %s', (typed, stored) => {
  expect(readPeriod(typed, 2025)).toBe(stored);
});

const IN_ORDER = [
  ...['2021/2025', '2026-01', '2026-Q1', '2026-05', '2026-06-30', '2026-06', '2026-Q2', '2026-H1'],
  ...['2026-01/2026-09', '2026-H2', '2026', '2025-11/2027-02'],
];

test('periods are in order by the day they end on, the shorter first', () => {
  expect([...IN_ORDER].reverse().toSorted(comparePeriods)).toEqual(IN_ORDER);
});

test('a stored period is read as itself, and belongs to the year it ends in', () => {
  for (const period of IN_ORDER) expect(readPeriod(period)).toBe(period);
  expect(['2025-11/2026-02', '2021/2025', '2025-09-30'].map(periodYear)).toEqual([2026, 2025, 2025]);
});

test('a period is taken apart for its words', () => {
  expect(periodParts('2025-09-05')).toEqual({ form: 'day', year: '2025', month: '9', day: '5' });
  expect(periodParts('2025-13')).toBeNull();
});
