import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { refuseDuplicate } from '@/lib/db/refuse-duplicate';
import { transaction } from '@/lib/db/transaction';
import { Conflict, NotFound } from '@/lib/domain/errors';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { changeDepartmentInput } from '@/lib/departments/input';

/**
 * Another name for the same department; what refers to it follows.
 * @throws Forbidden, Invalid, NotFound; Conflict `stale`
 */
export async function changeDepartment(ctx: Ctx, raw: unknown): Promise<{ version: number }> {
  const { departmentId, version, name } = parseInput(changeDepartmentInput, raw);
  requirePermission(ctx.actor, 'office.manage', {});
  return refuseDuplicate('name', () =>
    transaction(ctx, async (tx) => {
      const before = await tx.department.findUnique({ where: { id: departmentId }, select: { name: true } });
      if (!before) throw new NotFound('department');
      const { count } = await tx.department.updateMany({
        where: { id: departmentId, version },
        data: { name, version: version + 1 },
      });
      if (count === 0) throw new Conflict('stale');
      recordEvent(tx, ctx, {
        type: 'department.changed',
        subjectId: departmentId,
        payload: { before: before.name, after: name },
      });
      return { version: version + 1 };
    }),
  );
}
