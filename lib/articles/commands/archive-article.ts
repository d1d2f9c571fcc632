import { oneArticleInput } from '@/lib/articles/input';
import { lockArticle } from '@/lib/articles/lock-article';
import { requireShelfPermission } from '@/lib/articles/require-shelf-permission';
import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { SHELVES } from '@/lib/domain/workflow/shelf';
import { takeShelfMove } from '@/lib/domain/workflow/take-shelf-move';
import { parseInput } from '@/lib/input/parse-input';

/**
 * Puts an article away: out of the lists, read-only until it is brought back. What is public of it stays public.
 * @throws Invalid, NotFound, Forbidden; NotPossible `not_in_review`, `not_scheduled` or `wrong_shelf`
 */
export async function archiveArticle(ctx: Ctx, raw: unknown): Promise<void> {
  const { articleId } = parseInput(oneArticleInput, raw);
  await transaction(ctx, async (tx) => {
    const { shelf, state } = await lockArticle(tx, ctx, articleId, SHELVES);
    await requireShelfPermission(tx, ctx, articleId, 'article.archive');
    const { event } = takeShelfMove(shelf, 'archive', {
      not_in_review: state.status !== 'in_review',
      not_scheduled: state.publication !== 'scheduled',
    });
    await tx.article.update({
      where: { id: articleId },
      data: { archivedAt: ctx.now, archivedById: ctx.actor.id },
      select: { id: true },
    });
    const payload = state.publication === 'live' ? { wasLive: true as const } : {};
    recordEvent(tx, ctx, { type: event, articleId, payload });
  });
}
