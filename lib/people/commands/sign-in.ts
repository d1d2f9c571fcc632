import { NotPossible, Unauthenticated } from '@/lib/domain/errors';
import type { Db, Tx } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { recordEvent } from '@/lib/audit/record-event';
import { verifyPassword } from '@/lib/people/password';
import { normaliseSignInName } from '@/lib/people/sign-in-name';
import { countAttempt, clearAttempts } from '@/lib/people/sign-in-attempts';
import { STRANGER } from '@/lib/people/stranger';

export type SignInPolicy = { maxFailures: number; lockMinutes: number };
type SignInCtx = { db: Db; now: Date; policy: SignInPolicy };

/**
 * Opens a session. The attempt is counted before the password is looked at, so that parallel guesses
 * cannot outrun the lock; names that do not exist are counted and locked in the same way.
 * @throws Unauthenticated `bad_credentials`; NotPossible `locked_out` with `until`.
 */
export async function signIn(ctx: SignInCtx, input: { signInName: string; password: string }) {
  const signInName = normaliseSignInName(input.signInName).slice(0, 100);
  const attempt = await countAttempt(ctx, signInName);
  if (attempt.lockedUntil) throw new NotPossible('locked_out', { until: attempt.lockedUntil.toISOString() });

  const person = await ctx.db.person.findUnique({
    where: { signInName },
    select: { id: true, displayName: true, passwordHash: true, disabledAt: true, locale: true },
  });
  const matches = await verifyPassword(person?.passwordHash ?? null, input.password.slice(0, 1000));
  if (!person || !matches || person.disabledAt) return refuse(ctx, signInName, person?.id ?? null);

  return transaction(ctx.db, async (tx) => {
    await requireSamePassword(tx, person);
    await clearAttempts(tx, signInName);
    const session = await tx.session.create({
      data: { personId: person.id, createdAt: ctx.now, lastSeenAt: ctx.now },
      select: { id: true },
    });
    const { id, displayName, locale } = person;
    const actor = { kind: 'person', id, displayName, roles: [], departmentId: null } as const;
    recordEvent(tx, { actor }, { type: 'person.signed_in', subjectId: id });
    return { personId: id, sessionId: session.id, displayName, locale };
  });
}

async function refuse(ctx: SignInCtx, signInName: string, personId: string | null): Promise<never> {
  await transaction(ctx.db, (tx) =>
    recordEvent(
      tx,
      { actor: STRANGER },
      { type: 'person.sign_in_failed', subjectId: personId, payload: { signInName } },
    ),
  );
  throw new Unauthenticated('bad_credentials');
}

/** The password was checked outside the transaction: a reset or a closed account meanwhile must win. */
async function requireSamePassword(tx: Tx, person: { id: string; passwordHash: string }): Promise<void> {
  const still = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Person"
    WHERE id = ${person.id}::uuid AND "passwordHash" = ${person.passwordHash} AND "disabledAt" IS NULL FOR SHARE`;
  if (still.length === 0) throw new Unauthenticated('bad_credentials');
}
