import Link from 'next/link';
import { useFormatter } from 'next-intl';
import { DueBadge } from '@/components/desk/due-badge';
import { Bar } from '@/components/overview/bar';
import { askedHref } from '@/components/overview/overview-hrefs';
import table from '@/components/ui/desk-table.module.css';
import { useDeskWords } from '@/components/words/use-desk-words';
import type { SeasonCoverage } from '@/lib/seasons/queries/list-season-coverage';
import styles from './overview.module.css';

/** Of what each open season asks, how much has come and is confirmed. */
export function SeasonShares({ seasons, now }: { seasons: SeasonCoverage[]; now: Date }) {
  const t = useDeskWords('overview');
  const format = useFormatter();
  return (
    <table className={`${table.table} ${styles.seasons}`} aria-labelledby="seasons">
      <thead>
        <tr>
          <th scope="col">{t('season')}</th>
          <th scope="col">{t('received')}</th>
          <th scope="col">{t('confirmed')}</th>
          <th scope="col">{t('owing')}</th>
        </tr>
      </thead>
      <tbody>
        {seasons.map((season) => {
          const href = `/desk/seasons/${season.id}`;
          const shareOf = (part: number) => {
            const share = part / season.asked;
            const percent = format.number(share, { style: 'percent' });
            return { share, shown: t('share', { part, whole: season.asked, percent }) };
          };
          const cell = (label: string, only: 'received' | 'confirmed') => (
            <td data-label={label}>
              {season.asked === 0 ? (
                t('nothingAsked')
              ) : (
                <Bar
                  {...shareOf(season[only])}
                  href={season[only] > 0 ? askedHref(season.id, only) : null}
                  label={`${season.name} ${label} ${shareOf(season[only]).shown}`}
                />
              )}
            </td>
          );
          return (
            <tr key={season.id}>
              <th scope="row">
                <Link href={href} prefetch={false}>
                  {season.name}
                </Link>{' '}
                {season.received < season.asked && <DueBadge dueAt={season.dueAt} now={now} />}
              </th>
              {cell(t('received'), 'received')}
              {cell(t('confirmed'), 'confirmed')}
              <td data-label={t('owing')} className="tabular">
                {season.overdue > 0 ? (
                  <Link href={askedHref(season.id, 'overdue')} className={styles.alarm} prefetch={false}>
                    {season.overdue}
                  </Link>
                ) : (
                  '—'
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
