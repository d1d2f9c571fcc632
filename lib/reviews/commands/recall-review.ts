import { moveArticle } from '@/lib/articles/move-article';
import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { Conflict, NotPossible } from '@/lib/domain/errors';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { takeTransition } from '@/lib/domain/workflow/take-transition';
import { parseInput } from '@/lib/input/parse-input';
import { recallReviewInput } from '@/lib/reviews/input';
import { lockReview } from '@/lib/reviews/lock-review';

/** Takes an open review back, so that the text can be worked on. @throws Invalid, NotFound, Forbidden, NotPossible */
export async function recallReview(ctx: Ctx, raw: unknown): Promise<void> {
  const { reviewId } = parseInput(recallReviewInput, raw);
  await transaction(ctx, async (tx) => {
    const review = await lockReview(tx, ctx, reviewId);
    requirePermission(ctx.actor, 'review.recall', { isSubmitter: review.submittedById === ctx.actor.id });
    if (review.status !== 'open') throw new NotPossible('wrong_state');
    const outcome = takeTransition(review.article.state, 'recall', {});

    const { count } = await tx.review.updateMany({
      where: { id: review.id, status: 'open' },
      data: { status: 'recalled', closedAt: ctx.now },
    });
    if (count === 0) throw new Conflict('stale');
    await moveArticle(tx, ctx, review.article, { status: outcome.state.status });
    recordEvent(tx, ctx, {
      type: outcome.transition.event,
      articleId: review.article.id,
      subjectId: review.id,
      payload: { revision: review.revision.number },
    });
  });
}
