import type { Tx } from '@/lib/db/client';

/** Ids of a department's liaisons who can sign in. */
export async function listContributors(tx: Tx, departmentId: string): Promise<string[]> {
  const people = await tx.person.findMany({
    where: { departmentId, disabledAt: null, roles: { has: 'contributor' } },
    select: { id: true },
  });
  return people.map(({ id }) => id);
}
