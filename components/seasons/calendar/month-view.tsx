import { Group } from '@mantine/core';
import { useFormatter } from 'next-intl';
import { Link } from '@/components/ui/link';
import { dateInChina, startOfDayInChina } from '@/lib/domain/calendar';
import type { CalendarEntry } from '@/lib/domain/season/calendar-entries';
import { monthAfter, weeksOf, type MonthDay } from '@/lib/domain/season/month';
import { useSeasonsWords } from '@/components/words/use-seasons-words';
import styles from './calendar.module.css';
import { EntryLine } from './entry-line';

type Days = ReadonlyMap<string, CalendarEntry[]>;
type Props = { seasonId: string; month: string; days: Days; now: Date };

/** One month of a season's calendar; on a narrow screen a list of the days on which there is something. */
export function MonthView({ seasonId, month, days, now }: Props) {
  const t = useSeasonsWords('calendar');
  const format = useFormatter();
  const weeks = weeksOf(month);
  const isEmpty = !weeks.flat().some(({ date, isOfMonth }) => isOfMonth && days.has(date));
  const name = format.dateTime(startOfDayInChina(`${month}-01`), { year: 'numeric', month: 'long' });
  const today = dateInChina(now);
  return (
    <section aria-labelledby="month" id="calendar">
      <Group justify="space-between" gap="sm" mb="sm">
        <h2 id="month" className={styles.heading}>
          {t('month', { month: name })}
        </h2>
        <MonthLinks seasonId={seasonId} month={month} thisMonth={today.slice(0, 7)} />
      </Group>
      {isEmpty && <p className={styles.left}>{t('nothing')}</p>}
      <table className={styles.month} aria-labelledby="month">
        <thead>
          <tr>
            {weeks[0]?.map(({ date }) => (
              <th key={date} scope="col">
                {format.dateTime(startOfDayInChina(date), { weekday: 'short' })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]?.date}>
              {week.map((day) => (
                <DayCell key={day.date} day={day} days={days} today={today} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type LinksProps = { seasonId: string; month: string; thisMonth: string };

function MonthLinks({ seasonId, month, thisMonth }: LinksProps) {
  const t = useSeasonsWords('calendar');
  const href = (other: string) => `/desk/seasons/${seasonId}/calendar?month=${other}#calendar`;
  return (
    <Group component="nav" aria-label={t('monthNav')} gap="md" className={`${styles.months} not-printed`}>
      <Link href={href(monthAfter(month, -1))}>{t('previous')}</Link>
      {month !== thisMonth && <Link href={href(thisMonth)}>{t('thisMonth')}</Link>}
      <Link href={href(monthAfter(month, 1))}>{t('next')}</Link>
    </Group>
  );
}

function DayCell({ day: { date, isOfMonth }, days, today }: { day: MonthDay; days: Days; today: string }) {
  const t = useSeasonsWords('calendar');
  const format = useFormatter();
  const entries = days.get(date) ?? [];
  const start = startOfDayInChina(date);
  return (
    <td
      data-other={!isOfMonth}
      data-today={date === today}
      data-empty={entries.length === 0}
      aria-current={date === today ? 'date' : undefined}
    >
      <time dateTime={date} className="tabular">
        <span className={styles.dayNumber}>{Number(date.slice(8))}</span>
        <span className={styles.dayName}>
          {format.dateTime(start, { month: 'long', day: 'numeric', weekday: 'short' })}
        </span>
      </time>
      {date === today && <span className={styles.today}>{t('today')}</span>}
      {entries.length > 0 && (
        <ul>
          {entries.map((entry, at) => (
            <EntryLine key={`${entry.kind} ${at}`} entry={entry} />
          ))}
        </ul>
      )}
    </td>
  );
}
