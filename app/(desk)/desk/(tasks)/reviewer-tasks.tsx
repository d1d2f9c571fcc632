import { Badge } from '@mantine/core';
import { getFormatter, getTranslations } from 'next-intl/server';
import { TaskList } from '@/components/articles/task-list';
import { sharedDb } from '@/lib/db/shared-db';
import { articleTitle } from '@/lib/domain/article/article-title';
import type { Actor } from '@/lib/domain/permissions/roles';
import { TIME_IN_LIST } from '@/lib/domain/time-formats';
import { listReviewsAwaiting } from '@/lib/reviews/queries/list-reviews-awaiting';

/** The reviews that wait for this reviewer, longest waiting first. */
export async function ReviewerTasks({ actor }: { actor: Actor }) {
  const reviews = await listReviewsAwaiting({ actor, db: sharedDb() });
  const t = await getTranslations('articles.desk');
  const format = await getFormatter();
  return (
    <TaskList
      title={t('awaiting')}
      empty={t('awaitingEmpty')}
      tasks={reviews.map((review) => ({
        key: review.reviewId,
        href: `/desk/articles/${review.articleId}`,
        title: articleTitle(review.headline) || t('untitled'),
        note: t('reviewNote', {
          body: review.bodyName,
          submitter: review.submittedBy,
          at: format.dateTime(review.submittedAt, TIME_IN_LIST),
        }),
        badge: (
          <Badge radius="sm" variant="light">
            {review.stage}
          </Badge>
        ),
      }))}
    />
  );
}
