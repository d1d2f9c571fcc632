import { storable } from '@/lib/domain/text/storable';
import { NotPossible, Unauthenticated } from '@/lib/domain/errors';
import type { Db, Tx } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { recordEvent } from '@/lib/audit/record-event';
import { verifyPassword } from '@/lib/people/password';
import { recordFirstWait } from '@/lib/people/record-first-wait';
import { normaliseSignInName } from '@/lib/people/sign-in-name';
import { noteFailedSignIn, type FailedSignIn } from '@/lib/people/failed-sign-ins';
import {
  countAttempt,
  countersOf,
  forgetAttempts,
  type Attempt,
  type SignInPolicy,
} from '@/lib/people/sign-in-attempts';

type SignInCtx = { db: Db; now: Date; policy: SignInPolicy };

/** Where an attempt comes from: `browserOf` is the mark of a browser that this person has signed in from before. */
export type SignInOrigin = { address: string; browserOf: (personId: string) => string | null };

/**
 * Opens a session. The attempt is counted before the password is looked at, so that parallel guesses
 * cannot outrun the wait; names that do not exist are counted and made to wait in the same way.
 * @throws Unauthenticated `bad_credentials`; NotPossible `locked_out` with `until`.
 */
export async function signIn(
  ctx: SignInCtx,
  input: { signInName: string; password: string },
  { address, browserOf }: SignInOrigin,
) {
  const signInName = storable(normaliseSignInName(input.signInName).slice(0, 100));
  const person = await ctx.db.person.findUnique({
    where: { signInName },
    select: { id: true, displayName: true, passwordHash: true, disabledAt: true, locale: true },
  });
  const browser = person && browserOf(person.id);
  const counters = countersOf({ signInName, address, browser }, ctx.policy);
  const attempt = await countAttempt(ctx, counters);
  if (attempt.waitsUntil) throw new NotPossible('locked_out', { until: attempt.waitsUntil.toISOString() });

  const matches = await verifyPassword(person?.passwordHash ?? null, input.password.slice(0, 1000));
  if (!person || !matches || person.disabledAt)
    return refuse(ctx, attempt, { signInName, personId: person?.id ?? null, address });

  return transaction(ctx.db, async (tx) => {
    await requireSamePassword(tx, person);
    await forgetAttempts(tx, counters);
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

/** Its failures reach the log together, within seconds. */
async function refuse(ctx: SignInCtx, attempt: Attempt, failed: FailedSignIn): Promise<never> {
  noteFailedSignIn(failed);
  await recordFirstWait(ctx.db, attempt, failed);
  throw new Unauthenticated('bad_credentials');
}

/** The password was checked outside the transaction: a reset or a closed account meanwhile must win. */
async function requireSamePassword(tx: Tx, person: { id: string; passwordHash: string }): Promise<void> {
  const still = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Person"
    WHERE id = ${person.id}::uuid AND "passwordHash" = ${person.passwordHash} AND "disabledAt" IS NULL FOR SHARE`;
  if (still.length === 0) throw new Unauthenticated('bad_credentials');
}
