import type { Reader } from '@/lib/db/client';

/** Ids of those who answer for a department. */
export async function listLiaisons(db: Reader, departmentId: string): Promise<string[]> {
  const people = await db.person.findMany({
    where: { departmentId, roles: { has: 'contributor' }, disabledAt: null },
    select: { id: true },
  });
  return people.map(({ id }) => id);
}
