import type { Reader } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/permissions/roles';

type Ctx = { actor: Actor; db: Reader };
export type DepartmentRow = {
  id: string;
  name: string;
  isArchived: boolean;
  peopleCount: number;
  version: number;
};

/** The departments that can be chosen, in the office's order; `withArchived` all of them, archived ones last. */
export async function listDepartments(
  { db }: Ctx,
  { withArchived }: { withArchived: boolean } = { withArchived: false },
): Promise<DepartmentRow[]> {
  const departments = await db.department.findMany({
    where: withArchived ? {} : { archivedAt: null },
    select: {
      id: true,
      name: true,
      archivedAt: true,
      version: true,
      _count: { select: { people: { where: { disabledAt: null } } } },
    },
    orderBy: [{ archivedAt: { sort: 'asc', nulls: 'first' } }, { position: 'asc' }, { id: 'asc' }],
  });
  return departments.map(({ archivedAt, _count, ...department }) => ({
    ...department,
    isArchived: archivedAt !== null,
    peopleCount: _count.people,
  }));
}
