import Link from 'next/link';
import { Bar } from '@/components/overview/bar';
import { stageHref } from '@/components/overview/overview-hrefs';
import table from '@/components/ui/desk-table.module.css';
import { useDeskWords } from '@/components/words/use-desk-words';
import type { StageStanding } from '@/lib/desk/overview';
import { LONG_WAIT_DAYS } from '@/lib/domain/workflow/long-wait';
import styles from './overview.module.css';

/** How many articles are at each stage, and how long they have been there. */
export function StageTable({ stages }: { stages: StageStanding[] }) {
  const t = useDeskWords('overview');
  const most = Math.max(1, ...stages.map(({ count }) => count));
  return (
    <table className={`${table.table} ${styles.stages}`} aria-labelledby="stages">
      <thead>
        <tr>
          <th scope="col">{t('stage')}</th>
          <th scope="col">{t('count')}</th>
          <th scope="col">{t('median')}</th>
          <th scope="col">{t('longest')}</th>
          <th scope="col">{t('long', { days: LONG_WAIT_DAYS })}</th>
        </tr>
      </thead>
      <tbody>
        {stages.map((standing) => {
          const { key, stageName, count, waiting } = standing;
          const name = stageName ?? t(`key.${key}`);
          return (
            <tr key={`${key} ${stageName ?? ''}`}>
              <th scope="row">{name}</th>
              <td data-label={t('count')}>
                <Bar
                  share={count / most}
                  href={count > 0 ? stageHref(standing) : null}
                  label={t('listOf', { stage: name, count })}
                  shown={t('articles', { count })}
                  isAlarm={key === 'changes_requested'}
                />
              </td>
              <td data-label={t('median')} className="tabular" data-none={waiting === null || undefined}>
                {waiting ? t('days', { days: waiting.medianDays }) : '—'}
              </td>
              <td data-label={t('longest')} data-none={waiting === null || undefined}>
                {waiting ? (
                  <Link href={`/desk/articles/${waiting.longest.articleId}`} prefetch={false}>
                    {t('longestOf', {
                      title: waiting.longest.title || waiting.longest.bodyName,
                      days: waiting.longest.days,
                    })}
                  </Link>
                ) : (
                  '—'
                )}
              </td>
              <td
                data-label={t('long', { days: LONG_WAIT_DAYS })}
                className="tabular"
                data-none={!waiting?.long || undefined}
              >
                {waiting && waiting.long > 0 ? (
                  <Link
                    href={stageHref(standing, { waiting: LONG_WAIT_DAYS })}
                    aria-label={t('longOf', { stage: name, days: LONG_WAIT_DAYS, count: waiting.long })}
                    prefetch={false}
                  >
                    {t('articles', { count: waiting.long })}
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
