import type { Reading } from '@/lib/db/context';

export type DepartmentRow = {
  id: string;
  name: string;
  isArchived: boolean;
  peopleCount: number;
  version: number;
};

/** The departments that can be chosen, in the office's order; `withArchived` all of them, archived ones last. */
export async function listDepartments(
  { db }: Reading,
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
