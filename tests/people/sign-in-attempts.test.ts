import { beforeEach, expect, test } from 'vitest';
import { clearOldAttempts } from '@/lib/people/sign-in-attempts';
import { resetDb, testDb } from '../support/database';

const db = testDb();
beforeEach(() => resetDb());

const named = (signInName: string) => ({ key: `name ${signInName}`, signInName });
const now = new Date('2026-03-02T08:00:00Z');
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);

test('failures are forgotten after a day, unless they still lock somebody out', async () => {
  await db.signInThrottle.createMany({
    data: [
      { ...named('old'), lastFailureAt: hours(-25) },
      { ...named('old-lock'), lastFailureAt: hours(-25), lockedUntil: hours(-24) },
      { ...named('locked'), lastFailureAt: hours(-25), lockedUntil: hours(1) },
      { ...named('fresh'), lastFailureAt: hours(-23) },
    ],
  });
  await clearOldAttempts(db, now);
  const left = await db.signInThrottle.findMany({ orderBy: { signInName: 'asc' } });
  expect(left.map((row) => row.signInName)).toEqual(['fresh', 'locked']);
});
