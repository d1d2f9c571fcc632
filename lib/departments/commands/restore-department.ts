import { appendEvent } from '../../audit/append-event';
import type { Ctx } from '../../db/context';
import { transaction } from '../../db/transaction';
import { Conflict } from '../../domain/errors';
import { requirePermission } from '../../domain/permissions/require-permission';
import { parseInput } from '../../input/parse-input';
import { departmentRef } from '../input';

/**
 * Lets an archived department be chosen again, at the end of the list.
 * @throws Forbidden, Invalid; Conflict `stale`
 */
export async function restoreDepartment(ctx: Ctx, raw: unknown): Promise<void> {
  requirePermission(ctx.actor, 'office.manage', {});
  const { departmentId, version } = parseInput(departmentRef, raw);
  await transaction(ctx.db, async (tx) => {
    const { _max } = await tx.department.aggregate({ _max: { position: true }, where: { archivedAt: null } });
    const { count } = await tx.department.updateMany({
      where: { id: departmentId, version, archivedAt: { not: null } },
      data: { archivedAt: null, position: (_max.position ?? -1) + 1, version: version + 1 },
    });
    if (count === 0) throw new Conflict('stale');
    await appendEvent(tx, ctx, { type: 'department.restored', subjectId: departmentId });
  });
}
