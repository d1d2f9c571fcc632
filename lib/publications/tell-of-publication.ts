import type { Tx } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';
import { notify } from '@/lib/notices/notify';

type GoneLive = { articleId: string; publicationId: string; headline: string };

/** Tells those who write the article that readers have it now. */
export async function tellOfPublication(
  tx: Tx,
  ctx: Ctx,
  { articleId, publicationId, headline }: GoneLive,
): Promise<void> {
  const writers = await tx.articleWriter.findMany({ where: { articleId }, select: { personId: true } });
  notify(tx, ctx, {
    personIds: writers.map(({ personId }) => personId),
    kind: 'article_published',
    params: { headline },
    path: `/desk/articles/${articleId}`,
    // Withdrawn and published anew, it is told of again.
    dedupeKey: `article_published:${publicationId}:${ctx.now.toISOString()}`,
  });
}
