import type { Tx } from '@/lib/db/client';

/** Notes that the order or the set of sections changed; the structureVersion the article now has. */
export async function countStructureChange(tx: Tx, articleId: string): Promise<number> {
  const { structureVersion } = await tx.article.update({
    where: { id: articleId },
    data: { structureVersion: { increment: 1 } },
    select: { structureVersion: true },
  });
  return structureVersion;
}
