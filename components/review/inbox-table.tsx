import type { ReactNode } from 'react';
import table from '@/components/ui/desk-table.module.css';
import { useReviewWords } from '@/components/words/use-review-words';
import { ReviewedArticle } from './reviewed-article';

type Column = 'submitter' | 'waiting' | 'verdict' | 'at' | 'outcome' | 'record';
type Props = { labelledBy: string; columns: readonly Column[]; children: ReactNode };

/** A table of reviews: what each is of, as ReviewCells say it, then `columns`. */
export function InboxTable({ labelledBy, columns, children }: Props) {
  const t = useReviewWords('inbox');
  return (
    <table className={table.table} aria-labelledby={labelledBy}>
      <thead>
        <tr>
          {(['article', 'stage', 'revision', ...columns] as const).map((column) => (
            <th scope="col" key={column}>
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
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
  const t = useReviewWords('inbox');
  return (
    <>
      <td data-label={t('article')}>
        <div>
          <ReviewedArticle review={review} />
        </div>
      </td>
      <td data-label={t('stage')}>{review.stage}</td>
      <td data-label={t('revision')}>{t('revisionNumber', { number: review.revisionNumber })}</td>
    </>
  );
}
