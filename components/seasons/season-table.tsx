import Link from 'next/link';
import { useFormatter } from 'next-intl';
import table from '@/components/ui/desk-table.module.css';
import { TIME_IN_LIST } from '@/lib/domain/time-formats';
import type { SeasonRow } from '@/lib/seasons/queries/list-seasons';
import { useSeasonsWords } from '@/components/words/use-seasons-words';
import styles from './seasons.module.css';

/** The rounds of asking, the newest first. */
export function SeasonTable({ seasons }: { seasons: SeasonRow[] }) {
  const t = useSeasonsWords('list');
  const format = useFormatter();
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t('name')}</th>
          <th scope="col">{t('year')}</th>
          <th scope="col">{t('due')}</th>
          <th scope="col">{t('answered')}</th>
          <th scope="col">{t('state')}</th>
        </tr>
      </thead>
      <tbody>
        {seasons.map((season) => (
          <tr key={season.id}>
            <td>
              <Link href={`/desk/seasons/${season.id}`} className={styles.name}>
                {season.name}
              </Link>
            </td>
            <td className="tabular" data-label={t('year')}>
              {season.year}
            </td>
            <td className="tabular" data-label={t('due')}>
              {format.dateTime(season.dueAt, TIME_IN_LIST)}
            </td>
            <td className="tabular" data-label={t('answered')}>
              {t('answeredOf', { answered: season.answeredCount, asked: season.askedCount })}
            </td>
            <td data-label={t('state')}>{t(season.closedAt ? 'closed' : 'isOpen')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
