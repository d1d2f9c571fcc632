import type { ReactNode } from 'react';
import { Table, TableTbody, TableTd, TableTh, TableThead, TableTr } from '@mantine/core';
import { useTranslations } from 'next-intl';
import styles from '@/components/ui/stack-table.module.css';
import { ReviewedArticle } from './reviewed-article';

type Column = 'submitter' | 'waiting' | 'verdict' | 'at' | 'outcome' | 'record';
type Props = { labelledBy: string; columns: readonly Column[]; children: ReactNode };

/** A table of reviews: what each is of, as ReviewCells say it, then `columns`. */
export function InboxTable({ labelledBy, columns, children }: Props) {
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
          {(['article', 'stage', 'revision', ...columns] as const).map((column) => (
            <TableTh key={column}>{t(column)}</TableTh>
          ))}
        </TableTr>
      </TableThead>
      <TableTbody>{children}</TableTbody>
    </Table>
  );
}

type Reviewed = {
  articleId: string;
  headline: string[];
  bodyName: string;
  year: number;
  stage: string;
  revisionNumber: number;
};

export function ReviewCells({ review }: { review: Reviewed }) {
  const t = useTranslations('review.inbox');
  return (
    <>
      <TableTd data-label={t('article')}>
        <div>
          <ReviewedArticle review={review} />
        </div>
      </TableTd>
      <TableTd data-label={t('stage')}>{review.stage}</TableTd>
      <TableTd data-label={t('revision')}>{t('revisionNumber', { number: review.revisionNumber })}</TableTd>
    </>
  );
}
