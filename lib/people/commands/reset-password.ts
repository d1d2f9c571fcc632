import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { NotFound } from '@/lib/domain/errors';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { personRef } from '@/lib/people/input';
import { hashPassword } from '@/lib/people/password';
import { revokeSessions } from '@/lib/people/revoke-sessions';
import { clearAttempts } from '@/lib/people/sign-in-attempts';
import { temporaryPassword as makePassword } from '@/lib/people/temporary-password';

/**
 * A new temporary password, told this once. Ends the person's sessions and a lock-out.
 * @throws Forbidden, NotFound
 */
export async function resetPassword(ctx: Ctx, raw: unknown): Promise<{ temporaryPassword: string }> {
  const { personId } = parseInput(personRef, raw);
  requirePermission(ctx.actor, 'people.manage', {});
  const temporaryPassword = makePassword();
  const passwordHash = await hashPassword(temporaryPassword);

  await transaction(ctx.db, async (tx) => {
    const person = await tx.person.findUnique({ where: { id: personId }, select: { signInName: true } });
    if (!person) throw new NotFound('person');
    await tx.person.update({
      where: { id: personId },
      data: { passwordHash, mustChangePassword: true, version: { increment: 1 } },
      select: { id: true },
    });
    const sessions = await revokeSessions(tx, ctx.now, personId);
    await clearAttempts(tx, person.signInName);
    recordEvent(tx, ctx, { type: 'person.password_reset', subjectId: personId, payload: { sessions } });
  });
  return { temporaryPassword };
}
