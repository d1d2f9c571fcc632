import { expect, test } from 'vitest';
import { monthAfter, readMonth, weeksOf } from '@/lib/domain/season/month';

test('a month is whole weeks from Monday, its own days marked', () => {
  const weeks = weeksOf('2026-12');
  expect(weeks).toHaveLength(5);
  expect(weeks[0]?.[0]).toEqual({ date: '2026-11-30', isOfMonth: false });
  expect(weeks[0]?.[1]).toEqual({ date: '2026-12-01', isOfMonth: true });
  expect(weeks.at(-1)?.at(-1)).toEqual({ date: '2027-01-03', isOfMonth: false });
});

test('February of a leap year has its 29th, and a month that is four weeks takes four rows', () => {
  expect(
    weeksOf('2028-02')
      .flat()
      .filter(({ isOfMonth }) => isOfMonth),
  ).toHaveLength(29);
  expect(weeksOf('2027-02')).toHaveLength(4);
});

test('months follow each other over the year', () => {
  expect(monthAfter('2026-12', 1)).toBe('2027-01');
  expect(monthAfter('2026-01', -1)).toBe('2025-12');
});

test.each(['2026-13', '2026-1', 'December', '', undefined])('%j is no month', (text) => {
  expect(readMonth(text)).toBeNull();
});
