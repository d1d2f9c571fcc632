import { appendEvent } from '../../audit/append-event';
import type { Ctx } from '../../db/context';
import { transaction } from '../../db/transaction';
import { Conflict } from '../../domain/errors';
import { requirePermission } from '../../domain/permissions/require-permission';
import { parseInput } from '../../input/parse-input';
import { departmentRef } from '../input';

/**
 * Takes a department out of what can be chosen; where it is used already it stays.
 * @throws Forbidden, Invalid; Conflict `stale`
 */
export async function archiveDepartment(ctx: Ctx, raw: unknown): Promise<void> {
  requirePermission(ctx.actor, 'office.manage', {});
  const { departmentId, version } = parseInput(departmentRef, raw);
  await transaction(ctx.db, async (tx) => {
    const { count } = await tx.department.updateMany({
      where: { id: departmentId, version, archivedAt: null },
      data: { archivedAt: ctx.now, version: version + 1 },
    });
    if (count === 0) throw new Conflict('stale');
    await appendEvent(tx, ctx, { type: 'department.archived', subjectId: departmentId });
  });
}
