import { recordEvent } from '@/lib/audit/record-event';
import { transaction } from '@/lib/db/transaction';
import { Conflict, Invalid, NotFound, NotPossible } from '@/lib/domain/errors';
import { parseInput } from '@/lib/input/parse-input';
import type { SignedInCtx } from '@/lib/people/find-session-person';
import { changePasswordInput } from '@/lib/people/input';
import { hashPassword, verifyPassword } from '@/lib/people/password';
import { newPasswordFaults } from '@/lib/people/new-password-faults';
import { recordFirstWait } from '@/lib/people/record-first-wait';
import { revokeSessions } from '@/lib/people/revoke-sessions';
import {
  counterOfPerson,
  countAttempt,
  forgetAttempts,
  type SignInPolicy,
} from '@/lib/people/sign-in-attempts';

type Account = { signInName: string; passwordHash: string; mustChangePassword: boolean };

/**
 * Sets a person's own new password and ends all their other sessions. A person with a temporary password has just typed
 * it and is not asked for it again; for everybody else a wrong current password counts as a failed sign-in.
 * @throws Invalid; NotPossible `locked_out`; Conflict `stale` when it was changed meanwhile
 */
export async function changePassword(
  ctx: SignedInCtx & { policy: SignInPolicy },
  raw: unknown,
): Promise<void> {
  const input = parseInput(changePasswordInput, raw);
  const account = await ctx.db.person.findUnique({
    where: { id: ctx.actor.id },
    select: { signInName: true, displayName: true, passwordHash: true, mustChangePassword: true },
  });
  if (!account) throw new NotFound('person');
  const fault = newPasswordFaults(input.newPassword, account)[0];
  if (fault) throw new Invalid({ newPassword: fault });
  if (!account.mustChangePassword) await requireCurrentPassword(ctx, account, input.currentPassword);
  if (await verifyPassword(account.passwordHash, input.newPassword))
    throw new Invalid({ newPassword: 'password_same' });
  const passwordHash = await hashPassword(input.newPassword);

  await transaction(ctx, async (tx) => {
    const { count } = await tx.person.updateMany({
      where: { id: ctx.actor.id, passwordHash: account.passwordHash },
      data: { passwordHash, mustChangePassword: false, version: { increment: 1 } },
    });
    if (count === 0) throw new Conflict('stale');
    const sessions = await revokeSessions(tx, ctx.now, ctx.actor.id, { except: ctx.actor.sessionId });
    recordEvent(tx, ctx, {
      type: 'person.password_changed',
      subjectId: ctx.actor.id,
      payload: { otherSessionsEnded: sessions },
    });
  });
}

async function requireCurrentPassword(
  ctx: SignedInCtx & { policy: SignInPolicy },
  account: Account,
  typed: string,
): Promise<void> {
  if (typed === '') throw new Invalid({ currentPassword: 'required' });
  const counters = counterOfPerson({ id: ctx.actor.id, signInName: account.signInName }, ctx.policy);
  const attempt = await countAttempt(ctx, counters);
  if (attempt.waitsUntil) throw new NotPossible('locked_out', { until: attempt.waitsUntil.toISOString() });
  if (!(await verifyPassword(account.passwordHash, typed))) {
    const { signInName } = account;
    await recordFirstWait(ctx.db, attempt, { signInName, personId: ctx.actor.id, address: '' });
    throw new Invalid({ currentPassword: 'wrong_password' });
  }
  await forgetAttempts(ctx.db, counters);
}
