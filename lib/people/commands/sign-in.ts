import { NotPossible, Unauthenticated } from '../../domain/errors';
import type { Db } from '../../db/client';
import { transaction } from '../../db/transaction';
import { appendEvent } from '../../audit/append-event';
import { verifyPassword } from '../password';
import { normaliseSignInName } from '../sign-in-name';
import { countAttempt, clearAttempts } from '../sign-in-attempts';

export type SignInPolicy = { maxFailures: number; lockMinutes: number };
type SignInCtx = { db: Db; now: Date; policy: SignInPolicy };

/**
 * Opens a session. The attempt is counted before the password is looked at, so that parallel guesses
 * cannot outrun the lock; names nobody has are counted and locked alike.
 * @throws Unauthenticated `bad_credentials`; NotPossible `locked_out` with `until`.
 */
export async function signIn(ctx: SignInCtx, input: { signInName: string; password: string }) {
  const signInName = normaliseSignInName(input.signInName).slice(0, 100);
  const attempt = await countAttempt(ctx, signInName);
  if (attempt.lockedUntil) throw new NotPossible('locked_out', { until: attempt.lockedUntil.toISOString() });

  const person = await ctx.db.person.findUnique({
    where: { signInName },
    select: { id: true, displayName: true, passwordHash: true, disabledAt: true },
  });
  const matches = await verifyPassword(person?.passwordHash ?? null, input.password.slice(0, 1000));
  if (!person || !matches || person.disabledAt) {
    const actor = { kind: 'system', id: null, displayName: signInName } as const;
    await transaction(ctx.db, (tx) =>
      appendEvent(tx, { actor }, { type: 'person.sign_in_failed', subjectId: person?.id ?? null, payload: { signInName } }),
    );
    throw new Unauthenticated('bad_credentials');
  }

  return transaction(ctx.db, async (tx) => {
    await clearAttempts(tx, signInName);
    const session = await tx.session.create({
      data: { personId: person.id, createdAt: ctx.now, lastSeenAt: ctx.now },
      select: { id: true },
    });
    const actor = { id: person.id, displayName: person.displayName, kind: 'person', roles: [], departmentId: null } as const;
    await appendEvent(tx, { actor }, { type: 'person.signed_in', subjectId: person.id });
    return { personId: person.id, sessionId: session.id, displayName: person.displayName };
  });
}
