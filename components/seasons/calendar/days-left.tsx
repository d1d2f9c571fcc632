import type { NextDate } from '@/lib/domain/season/next-date';
import { useSeasonsWords } from '@/components/words/use-seasons-words';
import styles from './calendar.module.css';

/** How far off a date is, in words; red and bold where it has passed. */
export function DaysLeft({ daysLeft, isOverdue }: Pick<NextDate, 'daysLeft' | 'isOverdue'>) {
  const t = useSeasonsWords('calendar');
  return (
    <span className={isOverdue ? styles.late : styles.left}>
      {isOverdue ? t('overdue', { days: -daysLeft }) : t('daysLeft', { days: daysLeft })}
    </span>
  );
}
