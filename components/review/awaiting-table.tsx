import { Table, TableTbody, TableTd, TableTh, TableThead, TableTr, Text } from '@mantine/core';
import { useFormatter, useTranslations } from 'next-intl';
import type { AwaitingReview } from '@/lib/reviews/queries/list-reviews-awaiting';
import styles from '@/components/ui/stack-table.module.css';
import { ReviewedArticle } from './reviewed-article';

type Props = { reviews: AwaitingReview[]; now: Date; labelledBy: string };

/** The reviews that wait for this reviewer, and since when. */
export function AwaitingTable({ reviews, now, labelledBy }: Props) {
  const t = useTranslations('review.inbox');
  const format = useFormatter();
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
          <TableTh>{t('submitter')}</TableTh>
          <TableTh>{t('waiting')}</TableTh>
        </TableTr>
      </TableThead>
      <TableTbody>
        {reviews.map((review) => (
          <TableTr key={review.reviewId}>
            <TableTd data-label={t('article')}>
              <div>
                <ReviewedArticle review={review} />
              </div>
            </TableTd>
            <TableTd data-label={t('stage')}>{review.stage}</TableTd>
            <TableTd data-label={t('revision')}>
              {t('revisionNumber', { number: review.revisionNumber })}
            </TableTd>
            <TableTd data-label={t('submitter')}>{review.submittedBy}</TableTd>
            <TableTd data-label={t('waiting')}>
              <div>
                {format.relativeTime(review.waitingSince, now)}
                <Text size="sm" c="dimmed" className="tabular">
                  {t('since', {
                    since: format.dateTime(review.waitingSince, { dateStyle: 'medium', timeStyle: 'short' }),
                  })}
                </Text>
              </div>
            </TableTd>
          </TableTr>
        ))}
      </TableTbody>
    </Table>
  );
}
