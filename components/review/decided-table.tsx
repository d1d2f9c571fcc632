import { Anchor } from '@mantine/core';
import { useFormatter } from 'next-intl';
import { Link } from '@/components/ui/link';
import { articleTitle } from '@/lib/domain/article/article-title';
import { TIME_IN_LIST } from '@/lib/domain/time-formats';
import type { DecidedReview } from '@/lib/reviews/queries/list-reviews-decided';
import { useReviewWords } from '@/components/words/use-review-words';
import { useTermsWords } from '@/components/words/use-terms-words';
import { InboxTable, ReviewCells } from './inbox-table';

/** What this reviewer decided lately, and what became of it. */
export function DecidedTable({ reviews, labelledBy }: { reviews: DecidedReview[]; labelledBy: string }) {
  return (
    <InboxTable labelledBy={labelledBy} columns={['verdict', 'at', 'outcome', 'record']}>
      {reviews.map((review) => (
        <DecidedRow key={review.reviewId} review={review} />
      ))}
    </InboxTable>
  );
}

function DecidedRow({ review }: { review: DecidedReview }) {
  const t = useReviewWords('inbox');
  const terms = useTermsWords();
  const format = useFormatter();
  const headline = articleTitle(review.headline) || t('untitled');
  return (
    <tr>
      <ReviewCells review={review} />
      <td data-label={t('verdict')}>{terms(`verdict.${review.verdict}`)}</td>
      <td data-label={t('at')} className="tabular">
        {format.dateTime(review.decidedAt, TIME_IN_LIST)}
      </td>
      <td data-label={t('outcome')}>{t(`status.${review.status}`)}</td>
      <td data-label={t('record')}>
        <Anchor
          component={Link}
          href={`/desk/reviews/${review.reviewId}/record`}
          aria-label={t('recordOf', { headline })}
          size="sm"
        >
          {t('record')}
        </Anchor>
      </td>
    </tr>
  );
}
