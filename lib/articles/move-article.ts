import { Conflict } from '@/lib/domain/errors';
import type { ArticleStatus } from '@/lib/domain/workflow/state';
import type { Tx } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';
import type { LockedArticle } from './lock-article';

/** Writes where a transition led, to another stage of a review too. @throws Conflict `stale` when the article is no longer where it started. */
export async function moveArticle(
  tx: Tx,
  ctx: Ctx,
  article: LockedArticle,
  change: { status: ArticleStatus; approvedRevisionId?: string },
): Promise<void> {
  const { count } = await tx.article.updateMany({
    where: { id: article.id, status: article.status },
    data: { ...change, updatedAt: ctx.now, movedAt: ctx.now },
  });
  if (count === 0) throw new Conflict('stale');
}
