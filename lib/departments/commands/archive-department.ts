import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { Conflict } from '@/lib/domain/errors';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { departmentRef } from '@/lib/departments/input';

/**
 * Takes a department out of what can be chosen; where it is used already it stays.
 * @throws Forbidden, Invalid; Conflict `stale`
 */
export async function archiveDepartment(ctx: Ctx, raw: unknown): Promise<void> {
  const { departmentId, version } = parseInput(departmentRef, raw);
  requirePermission(ctx.actor, 'office.manage', {});
  await transaction(ctx, async (tx) => {
    const { count } = await tx.department.updateMany({
      where: { id: departmentId, version, archivedAt: null },
      data: { archivedAt: ctx.now, version: version + 1 },
    });
    if (count === 0) throw new Conflict('stale');
    recordEvent(tx, ctx, { type: 'department.archived', subjectId: departmentId });
  });
}
