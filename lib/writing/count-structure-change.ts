import { keepStructure } from '@/lib/articles/keep-structure';
import type { Tx } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';

/** Notes that the order or the set of sections has changed; the structureVersion the article now has. */
export async function countStructureChange(tx: Tx, ctx: Ctx, articleId: string): Promise<number> {
  const { structureVersion } = await tx.article.update({
    where: { id: articleId },
    data: { structureVersion: { increment: 1 } },
    select: { structureVersion: true },
  });
  await keepStructure(tx, ctx, articleId);
  return structureVersion;
}
