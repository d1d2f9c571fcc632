import { appendEvent } from '../../audit/append-event';
import type { Ctx } from '../../db/context';
import { refuseDuplicate } from '../../db/refuse-duplicate';
import { transaction } from '../../db/transaction';
import { Conflict, NotFound } from '../../domain/errors';
import { requirePermission } from '../../domain/permissions/require-permission';
import { parseInput } from '../../input/parse-input';
import { changeDepartmentInput } from '../input';

/**
 * Another name for the same department; what refers to it follows.
 * @throws Forbidden, Invalid, NotFound; Conflict `stale`
 */
export async function changeDepartment(ctx: Ctx, raw: unknown): Promise<{ version: number }> {
  requirePermission(ctx.actor, 'office.manage', {});
  const { departmentId, version, name } = parseInput(changeDepartmentInput, raw);
  return refuseDuplicate('name', () =>
    transaction(ctx.db, async (tx) => {
      const before = await tx.department.findUnique({ where: { id: departmentId }, select: { name: true } });
      if (!before) throw new NotFound('department');
      const { count } = await tx.department.updateMany({
        where: { id: departmentId, version },
        data: { name, version: version + 1 },
      });
      if (count === 0) throw new Conflict('stale');
      await appendEvent(tx, ctx, {
        type: 'department.changed',
        subjectId: departmentId,
        payload: { before: before.name, after: name },
      });
      return { version: version + 1 };
    }),
  );
}
