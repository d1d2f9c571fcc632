import type { Place } from '@/lib/domain/article/section-order';
import type { Tx } from '@/lib/db/client';

/** Every section of the article in its order, removed ones included. */
export async function listPlaces(tx: Tx, articleId: string): Promise<Place[]> {
  const sections = await tx.section.findMany({
    where: { articleId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, removedAt: true },
  });
  return sections.map(({ id, removedAt }) => ({ id, isRemoved: removedAt !== null }));
}

/** The sections the article has, in their order. */
export async function standingSectionIds(tx: Tx, articleId: string): Promise<string[]> {
  return (await listPlaces(tx, articleId)).filter(({ isRemoved }) => !isRemoved).map(({ id }) => id);
}
