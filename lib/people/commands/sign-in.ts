import { randomUUID } from 'node:crypto';
import { storable } from '@/lib/domain/text/storable';
import { NotPossible, Unauthenticated } from '@/lib/domain/errors';
import type { Db, Tx } from '@/lib/db/client';
import { requireAuthority } from '@/lib/db/authority';
import { transaction } from '@/lib/db/transaction';
import type { PersonActor, Role } from '@/lib/domain/permissions/roles';
import { recordEvent } from '@/lib/audit/record-event';
import { verifyPassword } from '@/lib/people/password';
import { recordFirstWait } from '@/lib/people/record-first-wait';
import { STRANGER } from '@/lib/people/stranger';
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

  return transaction({ db: ctx.db, actor: STRANGER }, async (tx) => {
    const duties = await requireSamePassword(tx, person);
    await forgetAttempts(tx, counters);
    const { id, displayName, locale } = person;
    const sessionId = await openSession(tx, ctx, id);
    const actor: PersonActor = { kind: 'person', id, sessionId, displayName, ...duties };
    await requireAuthority(tx, actor);
    recordEvent(tx, { actor }, { type: 'person.signed_in', subjectId: id });
    return { personId: id, sessionId, displayName, locale };
  });
}

/** Its failures reach the log together, within seconds. */
async function refuse(ctx: SignInCtx, attempt: Attempt, failed: FailedSignIn): Promise<never> {
  noteFailedSignIn(failed);
  await recordFirstWait(ctx.db, attempt, failed);
  throw new Unauthenticated('bad_credentials');
}

/** The password was checked outside the transaction: a reset or a closed account meanwhile must win. */
async function requireSamePassword(tx: Tx, person: { id: string; passwordHash: string }) {
  const [duties] = await tx.$queryRaw<{ roles: Role[]; departmentId: string | null }[]>`
    SELECT roles::text[] AS roles, "departmentId" FROM "Person"
    WHERE id = ${person.id}::uuid AND "passwordHash" = ${person.passwordHash} AND "disabledAt" IS NULL FOR SHARE`;
  if (!duties) throw new Unauthenticated('bad_credentials');
  return duties;
}

/** Its end is the database's to say, by the clock that is asked for it later. */
async function openSession(tx: Tx, ctx: SignInCtx, personId: string): Promise<string> {
  const [session] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO "Session" (id, "personId", "createdAt", "lastSeenAt", "endsAt")
    VALUES (${randomUUID()}::uuid, ${personId}::uuid, ${ctx.now}, ${ctx.now},
      clock_timestamp() + make_interval(secs => ${ctx.policy.sessionHours * 3600}))
    RETURNING id`;
  if (!session) throw new Error('No session was opened.');
  return session.id;
}
