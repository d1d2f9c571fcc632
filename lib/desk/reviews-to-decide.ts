import type { Reading } from '@/lib/db/context';
import { articleTitle } from '@/lib/domain/article/article-title';
import { listReviewsAwaiting } from '@/lib/reviews/queries/list-reviews-awaiting';
import type { TaskOf } from './task';

export async function reviewsToDecide(ctx: Reading): Promise<TaskOf<'review'>[]> {
  const reviews = await listReviewsAwaiting(ctx);
  return reviews.map(
    ({ reviewId, articleId, headline, bodyName, year, stage, submittedBy, waitingSince }) => ({
      kind: 'review',
      key: `review ${reviewId}`,
      at: waitingSince,
      dueAt: null,
      article: { id: articleId, title: articleTitle(headline), bodyName, year },
      stage,
      by: submittedBy,
    }),
  );
}
