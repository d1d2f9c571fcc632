import { expect, test } from 'vitest';
import { tryLimit } from '@/lib/web/try-limit';

const at = (seconds: number) => new Date(seconds * 1000);

test('the failures of a minute are counted from its first, address by address', () => {
  const limit = tryLimit({ max: 2, windowMs: 60_000 });
  limit.countFailure('a', at(0));
  expect(limit.isSpent('a', at(1))).toBe(false);
  limit.countFailure('a', at(30));
  expect(limit.isSpent('a', at(59))).toBe(true);
  expect(limit.isSpent('b', at(59))).toBe(false);
  expect(limit.isSpent('a', at(60))).toBe(false);
  limit.countFailure('a', at(60));
  expect(limit.isSpent('a', at(61))).toBe(false);
});

test('addresses without end do not fill the memory: the oldest is forgotten', () => {
  const limit = tryLimit({ max: 1, windowMs: 60_000 });
  limit.countFailure('first', at(0));
  for (let index = 0; index < 10_000; index++) limit.countFailure(`other ${index}`, at(0));
  expect(limit.isSpent('first', at(0))).toBe(false);
  expect(limit.isSpent('other 9999', at(0))).toBe(true);
});
