import type { Tx } from '@/lib/db/client';
import { Invalid } from '@/lib/domain/errors';

/**
 * Checks that the chosen department can be chosen; none is allowed. `current` is the department set already: it may
 * stay although it was archived since.
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
