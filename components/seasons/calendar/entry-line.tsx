import { useFormatter } from 'next-intl';
import { Link } from '@/components/ui/link';
import { isLate, type CalendarEntry } from '@/lib/domain/season/calendar-entries';
import { useSeasonsWords } from '@/components/words/use-seasons-words';
import styles from './calendar.module.css';

const NAMED = 2;

/** What stands on a day: the time, and in words whether anybody is late. */
export function EntryLine({ entry }: { entry: CalendarEntry }) {
  const format = useFormatter();
  const words = useEntryWords(entry);
  return (
    <li data-kind={entry.kind} className={isLate(entry) ? styles.late : undefined}>
      <span className="tabular">{format.dateTime(entry.at, { hour: '2-digit', minute: '2-digit' })}</span>{' '}
      {'articleId' in entry ? (
        <Link href={`/desk/articles/${entry.articleId}`} prefetch={false}>
          {words}
        </Link>
      ) : (
        words
      )}
    </li>
  );
}

function useEntryWords(entry: CalendarEntry): string {
  const t = useSeasonsWords('calendar');
  const together = (names: string[]) =>
    names.length > NAMED
      ? t('entry.several', { first: names[0] ?? '', count: names.length })
      : names.join(t('and'));
  switch (entry.kind) {
    case 'request': {
      const others = entry.departments.filter((name) => !entry.silent.includes(name));
      const silent = together(entry.silent);
      if (entry.silent.length === 0) return t('entry.request', { names: together(others) });
      return others.length === 0
        ? t('entry.requestAllLate', { silent })
        : t('entry.requestLate', { names: together(others), silent });
    }
    case 'scheduled':
    case 'published':
      return t(`entry.${entry.kind}`, { title: entry.title });
    default: {
      const step = entry.kind === 'stage' ? entry.stageName : t(`step.${entry.kind}`);
      return t(entry.late > 0 ? 'entry.dueLate' : 'entry.due', { step, late: entry.late });
    }
  }
}
