import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { refuseDuplicate } from '@/lib/db/refuse-duplicate';
import { transaction } from '@/lib/db/transaction';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { addDepartmentInput } from '@/lib/departments/input';

/** @throws Forbidden; Invalid, among others `taken` at name */
export async function addDepartment(ctx: Ctx, raw: unknown): Promise<{ departmentId: string }> {
  const { name } = parseInput(addDepartmentInput, raw);
  requirePermission(ctx.actor, 'office.manage', {});
  return refuseDuplicate('name', () =>
    transaction(ctx, async (tx) => {
      const { _max } = await tx.department.aggregate({
        _max: { position: true },
        where: { archivedAt: null },
      });
      const position = (_max.position ?? -1) + 1;
      const department = await tx.department.create({ data: { name, position }, select: { id: true } });
      recordEvent(tx, ctx, { type: 'department.added', subjectId: department.id, payload: { name } });
      return { departmentId: department.id };
    }),
  );
}
