import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { Conflict } from '@/lib/domain/errors';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { departmentRef } from '@/lib/departments/input';

/**
 * Lets an archived department be chosen again, at the end of the list.
 * @throws Forbidden, Invalid; Conflict `stale`
 */
export async function restoreDepartment(ctx: Ctx, raw: unknown): Promise<void> {
  const { departmentId, version } = parseInput(departmentRef, raw);
  requirePermission(ctx.actor, 'office.manage', {});
  await transaction(ctx, async (tx) => {
    const { _max } = await tx.department.aggregate({ _max: { position: true }, where: { archivedAt: null } });
    const { count } = await tx.department.updateMany({
      where: { id: departmentId, version, archivedAt: { not: null } },
      data: { archivedAt: null, position: (_max.position ?? -1) + 1, version: version + 1 },
    });
    if (count === 0) throw new Conflict('stale');
    recordEvent(tx, ctx, { type: 'department.restored', subjectId: departmentId });
  });
}
