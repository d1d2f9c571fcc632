import { expect, test } from 'vitest';
import { daysLeft } from '@/components/submissions/days-left';

const due = new Date('2026-01-10T18:00:00+08:00');

test.each([
  ['2026-01-10T17:59:00+08:00', 0],
  ['2026-01-10T00:00:00+08:00', 0],
  ['2026-01-09T23:59:00+08:00', 1],
  ['2026-01-03T20:00:00+08:00', 7],
  ['2026-01-10T18:00:01+08:00', -1],
  ['2026-01-12T09:00:00+08:00', -2],
])('at %s there are %i days left by the calendar of the office', (now, days) => {
  expect(daysLeft(due, new Date(now))).toBe(days);
});
