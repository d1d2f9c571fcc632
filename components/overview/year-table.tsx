import { Bar } from '@/components/overview/bar';
import { publishedHref } from '@/components/overview/overview-hrefs';
import table from '@/components/ui/desk-table.module.css';
import { useDeskWords } from '@/components/words/use-desk-words';
import styles from './overview.module.css';

/** How many articles of each year's publications are live, the latest year first. */
export function YearTable({ years }: { years: { year: number; count: number }[] }) {
  const t = useDeskWords('overview');
  const most = Math.max(1, ...years.map(({ count }) => count));
  return (
    <table className={`${table.table} ${styles.years}`} aria-labelledby="years">
      <thead>
        <tr>
          <th scope="col">{t('year')}</th>
          <th scope="col">{t('published')}</th>
        </tr>
      </thead>
      <tbody>
        {years.toReversed().map(({ year, count }) => (
          <tr key={year}>
            <th scope="row" className="tabular">
              {year}
            </th>
            <td data-label={t('published')}>
              <Bar
                share={count / most}
                href={count > 0 ? publishedHref(year) : null}
                label={t('yearOf', { year: `${year}`, count })}
                shown={t('articles', { count })}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
