import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { requireSameOrder } from '@/lib/input/order-change';
import { parseInput } from '@/lib/input/parse-input';
import { departmentOrder } from '@/lib/departments/input';
import { listDepartments } from '@/lib/departments/queries';

/**
 * Puts the departments in use into another order.
 * @throws Forbidden, Invalid; Conflict `stale` when they stand otherwise than the person saw
 */
export async function reorderDepartments(ctx: Ctx, raw: unknown): Promise<void> {
  const { before, after } = parseInput(departmentOrder, raw);
  requirePermission(ctx.actor, 'office.manage', {});
  await transaction(ctx, async (tx) => {
    // One at a time: the order is read only once every other reordering has committed.
    await tx.$queryRaw`SELECT 1 FROM "Department" ORDER BY id FOR UPDATE`;
    const standing = await listDepartments({ actor: ctx.actor, db: tx });
    requireSameOrder(standing, before);
    for (const [position, id] of after.entries()) {
      await tx.department.updateMany({ where: { id, position: { not: position } }, data: { position } });
    }
    recordEvent(tx, ctx, { type: 'departments.reordered', payload: { before, after } });
  });
}
