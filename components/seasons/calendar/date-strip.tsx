import { useFormatter } from 'next-intl';
import { dayNumberInChina } from '@/lib/domain/calendar';
import type { SeasonDates } from '@/lib/domain/season/next-date';
import { TIME_IN_PASSING } from '@/lib/domain/time-formats';
import { useSeasonsWords } from '@/components/words/use-seasons-words';
import styles from './calendar.module.css';
import { DaysLeft } from './days-left';

/** A season's dates in their order, each with how far off it is. */
export function DateStrip({ dates, now }: { dates: SeasonDates; now: Date }) {
  const t = useSeasonsWords('calendar');
  const format = useFormatter();
  const steps = [
    { name: t('step.material'), dueAt: dates.material },
    { name: t('step.draft'), dueAt: dates.draft },
    ...dates.stages,
    { name: t('step.publish'), dueAt: dates.publish },
  ];
  return (
    <ol className={styles.strip} aria-label={t('dates')}>
      {steps.map(({ name, dueAt }) => (
        <li key={name} data-passed={dueAt !== null && dueAt < now}>
          <strong>{name}</strong>
          <span className="tabular">{dueAt ? format.dateTime(dueAt, TIME_IN_PASSING) : t('noDate')}</span>
          {dueAt && dueAt < now && <span className={styles.left}>{t('passed')}</span>}
          {dueAt && dueAt >= now && (
            <DaysLeft daysLeft={dayNumberInChina(dueAt) - dayNumberInChina(now)} isOverdue={false} />
          )}
        </li>
      ))}
    </ol>
  );
}
