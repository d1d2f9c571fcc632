import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { Conflict, NotFound } from '@/lib/domain/errors';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { personRef } from '@/lib/people/input';

/**
 * Opens a closed account again; the person signs in with the password they had.
 * @throws Forbidden, NotFound; Conflict `stale` when it is open already
 */
export async function enablePerson(ctx: Ctx, raw: unknown): Promise<void> {
  const { personId } = parseInput(personRef, raw);
  requirePermission(ctx.actor, 'people.manage', {});

  await transaction(ctx, async (tx) => {
    const person = await tx.person.findUnique({ where: { id: personId }, select: { id: true } });
    if (!person) throw new NotFound('person');
    const { count } = await tx.person.updateMany({
      where: { id: personId, disabledAt: { not: null } },
      data: { disabledAt: null, version: { increment: 1 } },
    });
    if (count === 0) throw new Conflict('stale');
    recordEvent(tx, ctx, { type: 'person.enabled', subjectId: personId });
  });
}
