import { Anchor, Table, TableTbody, TableTd, TableTh, TableThead, TableTr } from '@mantine/core';
import { useFormatter, useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import type { DecidedReview } from '@/lib/reviews/queries/list-reviews-decided';
import styles from '@/components/ui/stack-table.module.css';
import { ReviewedArticle } from './reviewed-article';

/** What this reviewer decided lately, and what became of it. */
export function DecidedTable({ reviews, labelledBy }: { reviews: DecidedReview[]; labelledBy: string }) {
  const t = useTranslations('review.inbox');
  return (
    <Table
      bg="white"
      withTableBorder
      verticalSpacing="xs"
      className={styles.stack}
      aria-labelledby={labelledBy}
    >
      <TableThead>
        <TableTr>
          <TableTh>{t('article')}</TableTh>
          <TableTh>{t('stage')}</TableTh>
          <TableTh>{t('revision')}</TableTh>
          <TableTh>{t('verdict')}</TableTh>
          <TableTh>{t('at')}</TableTh>
          <TableTh>{t('outcome')}</TableTh>
          <TableTh>{t('record')}</TableTh>
        </TableTr>
      </TableThead>
      <TableTbody>
        {reviews.map((review) => (
          <DecidedRow key={review.reviewId} review={review} />
        ))}
      </TableTbody>
    </Table>
  );
}

function DecidedRow({ review }: { review: DecidedReview }) {
  const t = useTranslations('review.inbox');
  const terms = useTranslations('terms');
  const format = useFormatter();
  const headline = review.headline.join(' ') || t('untitled');
  return (
    <TableTr>
      <TableTd data-label={t('article')}>
        <div>
          <ReviewedArticle review={review} />
        </div>
      </TableTd>
      <TableTd data-label={t('stage')}>{review.stage}</TableTd>
      <TableTd data-label={t('revision')}>{t('revisionNumber', { number: review.revisionNumber })}</TableTd>
      <TableTd data-label={t('verdict')}>{terms(`verdict.${review.verdict}`)}</TableTd>
      <TableTd data-label={t('at')} className="tabular">
        {format.dateTime(review.decidedAt, { dateStyle: 'medium', timeStyle: 'short' })}
      </TableTd>
      <TableTd data-label={t('outcome')}>{t(`status.${review.status}`)}</TableTd>
      <TableTd data-label={t('record')}>
        <Anchor
          component={Link}
          href={`/desk/reviews/${review.reviewId}/record`}
          aria-label={t('recordOf', { headline })}
          size="sm"
        >
          {t('record')}
        </Anchor>
      </TableTd>
    </TableTr>
  );
}
