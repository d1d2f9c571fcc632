import { recordEvent } from '@/lib/audit/record-event';
import { requireAuthority } from '@/lib/db/authority';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { NotFound } from '@/lib/domain/errors';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { notify } from '@/lib/notices/notify';
import { parseInput } from '@/lib/input/parse-input';
import { personRef } from '@/lib/people/input';
import { hashPassword } from '@/lib/people/password';
import { revokeSessions } from '@/lib/people/revoke-sessions';
import { clearAttempts } from '@/lib/people/sign-in-attempts';
import { temporaryPassword as makePassword } from '@/lib/people/temporary-password';

/**
 * A new temporary password, told this once. Ends the person's sessions and a lock-out, and tells them who did it.
 * @throws Forbidden, NotFound
 */
export async function resetPassword(ctx: Ctx, raw: unknown): Promise<{ temporaryPassword: string }> {
  const { personId } = parseInput(personRef, raw);
  requirePermission(ctx.actor, 'people.manage', {});
  const temporaryPassword = makePassword();
  const passwordHash = await hashPassword(temporaryPassword);

  await transaction(ctx, async (tx) => {
    const person = await tx.person.findUnique({ where: { id: personId }, select: { signInName: true } });
    if (!person) throw new NotFound('person');
    if (personId === ctx.actor.id) await requireAuthority(tx, ctx.actor, { ending: true });
    await tx.person.update({
      where: { id: personId },
      data: { passwordHash, mustChangePassword: true, passwordResetAt: ctx.now, version: { increment: 1 } },
      select: { id: true },
    });
    notify(tx, ctx, {
      personIds: [personId],
      kind: 'password_reset',
      params: { by: ctx.actor.displayName, resetAt: ctx.now.toISOString() },
      path: '/desk/account',
      dedupeKey: `password_reset ${personId} ${ctx.now.toISOString()}`,
    });
    const sessions = await revokeSessions(tx, ctx.now, personId);
    await clearAttempts(tx, person.signInName);
    recordEvent(tx, ctx, { type: 'person.password_reset', subjectId: personId, payload: { sessions } });
  });
  return { temporaryPassword };
}
