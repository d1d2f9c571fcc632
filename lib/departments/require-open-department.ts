import type { Tx } from '@/lib/db/client';
import { Invalid } from '@/lib/domain/errors';

/**
 * That a chosen department is there to be chosen; choosing none is fine. `current` is the one already set,
 * which may have been archived since.
 * @throws Invalid at `path`
 */
export async function requireOpenDepartment(
  tx: Tx,
  departmentId: string | null,
  { path = 'departmentId', current = null }: { path?: string; current?: string | null } = {},
): Promise<void> {
  if (departmentId === null || departmentId === current) return;
  const department = await tx.department.findFirst({
    where: { id: departmentId, archivedAt: null },
    select: { id: true },
  });
  if (!department) throw new Invalid({ [path]: 'no_such_choice' });
}
