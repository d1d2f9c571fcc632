import { describe, expect, test } from 'vitest';
import {
  clockInChina,
  dateInChina,
  dayNumberInChina,
  hourInChina,
  startOfDayInChina,
  yearInChina,
} from '@/lib/domain/calendar';

const lastSecond = new Date('2025-12-31T15:59:59.500Z');
const midnight = new Date('2025-12-31T16:00:00Z');

describe('the calendar of the office', () => {
  test('turns the day, the hour and the year at midnight in China', () => {
    expect([dateInChina(lastSecond), dateInChina(midnight)]).toEqual(['2025-12-31', '2026-01-01']);
    expect([hourInChina(lastSecond), hourInChina(midnight)]).toEqual([23, 0]);
    expect([yearInChina(lastSecond), yearInChina(midnight)]).toEqual([2025, 2026]);
    expect(dayNumberInChina(midnight) - dayNumberInChina(lastSecond)).toBe(1);
  });

  test('begins a day at midnight in China', () => {
    expect(startOfDayInChina('2026-01-01')).toEqual(midnight);
  });

  test('tells the time a clock in China shows', () => {
    expect(clockInChina(lastSecond)).toBe('2025-12-31T23:59:59.500');
  });
});
