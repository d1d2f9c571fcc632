import Link from 'next/link';
import { publishedHref } from '@/components/overview/overview-hrefs';
import { useDeskWords } from '@/components/words/use-desk-words';
import styles from './overview.module.css';

type Props = { year: number; months: { month: number; count: number }[] };

/** A column for each month of the year, as high as its share of the highest. */
export function MonthColumns({ year, months }: Props) {
  const t = useDeskWords('overview');
  const most = Math.max(1, ...months.map(({ count }) => count));
  return (
    <ol className={styles.months}>
      {months.map(({ month, count }) => {
        const name = t('monthOf', { year: `${year}`, month, count });
        const column = (
          <>
            <span className={styles.said}>{name}</span>
            <span className={styles.number} aria-hidden>
              {count > 0 ? count : ''}
            </span>
            <span
              className={styles.column}
              style={{ blockSize: `${(count / most) * 6}rem` }}
              data-none={count === 0 || undefined}
              aria-hidden
            />
            <span className={styles.month} aria-hidden>
              {t('month', { month })}
            </span>
          </>
        );
        return (
          <li key={month}>
            {count > 0 ? (
              <Link href={publishedHref(year, month)} prefetch={false}>
                {column}
              </Link>
            ) : (
              <span>{column}</span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
