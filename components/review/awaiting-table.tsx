import { Text } from '@mantine/core';
import { useFormatter } from 'next-intl';
import { TIME_IN_LIST } from '@/lib/domain/time-formats';
import type { AwaitingReview } from '@/lib/reviews/queries/list-reviews-awaiting';
import { useAgo } from '@/components/ui/use-ago';
import { useReviewWords } from '@/components/words/use-review-words';
import { InboxTable, ReviewCells } from './inbox-table';

type Props = { reviews: AwaitingReview[]; now: Date; labelledBy: string };

/** The reviews that wait for this reviewer, and since when. */
export function AwaitingTable({ reviews, now, labelledBy }: Props) {
  const t = useReviewWords('inbox');
  const format = useFormatter();
  const ago = useAgo(now);
  return (
    <InboxTable labelledBy={labelledBy} columns={['submitter', 'waiting']}>
      {reviews.map((review) => (
        <tr key={review.reviewId}>
          <ReviewCells review={review} />
          <td data-label={t('submitter')}>{review.submittedBy}</td>
          <td data-label={t('waiting')}>
            <div>
              {ago(review.waitingSince)}
              <Text size="sm" c="dimmed" className="tabular">
                {t('since', {
                  since: format.dateTime(review.waitingSince, TIME_IN_LIST),
                })}
              </Text>
            </div>
          </td>
        </tr>
      ))}
    </InboxTable>
  );
}
