import { recordEvent } from '@/lib/audit/record-event';
import type { Reader } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { DAY_MS } from '@/lib/domain/calendar';
import { STRANGER } from './stranger';

type AttemptCtx = { db: Reader; now: Date; policy: { maxFailures: number; lockMinutes: number } };
type Row = { failures: number; lockedUntil: Date | null };

/**
 * Counts an attempt as failed until it succeeds. Failures older than the lock's length are forgotten.
 * Returns until when the name is locked, if it is.
 */
export async function countAttempt(
  ctx: AttemptCtx,
  signInName: string,
): Promise<{ lockedUntil: Date | null }> {
  const { now, policy } = ctx;
  const forgetBefore = new Date(now.getTime() - policy.lockMinutes * 60_000);
  const until = new Date(now.getTime() + policy.lockMinutes * 60_000);
  return transaction(ctx.db, async (tx) => {
    const [row] = await tx.$queryRaw<Row[]>`
      INSERT INTO "SignInThrottle" AS t ("signInName", failures, "lastFailureAt")
      VALUES (${signInName}, 1, ${now})
      ON CONFLICT ("signInName") DO UPDATE SET
        failures = CASE
          WHEN t."lockedUntil" <= ${now} OR t."lastFailureAt" < ${forgetBefore} THEN 1
          ELSE t.failures + 1 END,
        "lockedUntil" = CASE
          WHEN t."lockedUntil" > ${now} THEN t."lockedUntil"
          WHEN t."lockedUntil" IS NULL AND t."lastFailureAt" >= ${forgetBefore} AND t.failures >= ${policy.maxFailures}
            THEN ${until}::timestamptz
          ELSE NULL END,
        "lastFailureAt" = ${now}
      RETURNING failures, "lockedUntil"`;
    const lockedUntil = row?.lockedUntil ?? null;
    // Attempts during a lock are counted too, so that of many at once exactly one is the one that locked the name.
    if (lockedUntil && row?.failures === policy.maxFailures + 1) {
      const payload = { signInName, until: until.toISOString() };
      recordEvent(tx, { actor: STRANGER }, { type: 'person.locked_out', payload });
    }
    return { lockedUntil };
  });
}

export async function clearAttempts(db: Reader, signInName: string): Promise<void> {
  await db.signInThrottle.deleteMany({ where: { signInName } });
}

/** Forgets what is older than a day, but for names that are still locked. */
export async function clearOldAttempts(db: Reader, now: Date): Promise<void> {
  await db.signInThrottle.deleteMany({
    where: {
      lastFailureAt: { lt: new Date(now.getTime() - DAY_MS) },
      OR: [{ lockedUntil: null }, { lockedUntil: { lte: now } }],
    },
  });
}
