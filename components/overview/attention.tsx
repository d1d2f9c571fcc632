import { IconAlertTriangle, IconCircleCheck, IconClockExclamation } from '@tabler/icons-react';
import Link from 'next/link';
import { OVERDUE_HREF } from '@/components/overview/overview-hrefs';
import { useDeskWords } from '@/components/words/use-desk-words';
import type { Overview } from '@/lib/desk/overview';
import { LONG_WAIT_DAYS } from '@/lib/domain/workflow/long-wait';
import styles from './overview.module.css';

/** What a head would ask about, in two numbers. */
export function Attention({ overview: { overdueArticles, stages } }: { overview: Overview }) {
  const t = useDeskWords('overview');
  const long = stages.reduce((sum, { waiting }) => sum + (waiting?.long ?? 0), 0);
  const days = { days: LONG_WAIT_DAYS };
  return (
    <ul className={styles.attention}>
      <li>
        {overdueArticles > 0 ? (
          <Link href={OVERDUE_HREF} className={styles.alarm} prefetch={false}>
            <IconAlertTriangle size={20} aria-hidden />
            <b>{overdueArticles}</b> {t('overdue')}
          </Link>
        ) : (
          <Calm>{t('overdueNone')}</Calm>
        )}
      </li>
      <li>
        {long > 0 ? (
          <Link href={`/desk/articles?waiting=${LONG_WAIT_DAYS}`} prefetch={false}>
            <IconClockExclamation size={20} aria-hidden />
            <b>{long}</b> {t('waitingLong', days)}
          </Link>
        ) : (
          <Calm>{t('waitingLongNone', days)}</Calm>
        )}
      </li>
    </ul>
  );
}

function Calm({ children }: { children: string }) {
  return (
    <span className={styles.calm}>
      <IconCircleCheck size={20} aria-hidden />
      {children}
    </span>
  );
}
