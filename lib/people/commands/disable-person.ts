import { recordEvent } from '@/lib/audit/record-event';
import { requireAuthority } from '@/lib/db/authority';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { Conflict, NotFound } from '@/lib/domain/errors';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { personRef } from '@/lib/people/input';
import { requireAnotherAdmin } from '@/lib/people/require-another-admin';
import { revokeSessions } from '@/lib/people/revoke-sessions';

/**
 * Closes an account and ends its sessions at once; what the person wrote and decided stays.
 * @throws Forbidden, NotFound; NotPossible `last_admin`; Conflict `stale` when it is closed already
 */
export async function disablePerson(ctx: Ctx, raw: unknown): Promise<void> {
  const { personId } = parseInput(personRef, raw);
  requirePermission(ctx.actor, 'people.manage', {});

  await transaction(ctx, async (tx) => {
    const person = await tx.person.findUnique({ where: { id: personId }, select: { id: true } });
    if (!person) throw new NotFound('person');
    await requireAnotherAdmin(tx, personId);
    if (personId === ctx.actor.id) await requireAuthority(tx, ctx.actor, { ending: true });

    const { count } = await tx.person.updateMany({
      where: { id: personId, disabledAt: null },
      data: { disabledAt: ctx.now, version: { increment: 1 } },
    });
    if (count === 0) throw new Conflict('stale');
    const sessions = await revokeSessions(tx, ctx.now, personId);
    recordEvent(tx, ctx, { type: 'person.disabled', subjectId: personId, payload: { sessions } });
  });
}
