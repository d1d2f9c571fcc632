import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { NotFound } from '@/lib/domain/errors';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { unlockInput } from '@/lib/people/input';
import { clearAttempts, clearAddresses } from '@/lib/people/sign-in-attempts';

/**
 * Ends every wait for a person's name, and those of addresses, which may stand in the person's way too.
 * @throws Invalid, Forbidden, NotFound `person`
 */
export async function unlockSignIn(ctx: Ctx, raw: unknown): Promise<{ signInName: string }> {
  const { signInName } = parseInput(unlockInput, raw);
  requirePermission(ctx.actor, 'people.manage', {});
  return transaction(ctx, async (tx) => {
    const person = await tx.person.findUnique({ where: { signInName }, select: { id: true } });
    if (!person) throw new NotFound('person');
    await clearAttempts(tx, signInName);
    await clearAddresses(tx);
    recordEvent(tx, ctx, { type: 'person.unlocked', subjectId: person.id, payload: { signInName } });
    return { signInName };
  });
}
