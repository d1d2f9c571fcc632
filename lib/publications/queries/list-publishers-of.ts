import type { Reader } from '@/lib/db/client';

/** Names of those who may publish this revision: publishers who wrote nothing of it. */
export async function listPublishersOf(db: Reader, revisionId: string): Promise<string[]> {
  const publishers = await db.person.findMany({
    where: { roles: { has: 'publisher' }, disabledAt: null, revisionAuthors: { none: { revisionId } } },
    select: { displayName: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return publishers.map(({ displayName }) => displayName);
}
