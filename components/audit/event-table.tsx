import { Anchor } from '@mantine/core';
import table from '@/components/ui/desk-table.module.css';
import { Link } from '@/components/ui/link';
import { useFormatter } from 'next-intl';
import type { AuditEvent } from '@/lib/audit/read-events';
import { useAccountWords } from '@/components/words/use-account-words';
import { useAuditWords } from '@/components/words/use-audit-words';
import { useErrorsWords } from '@/components/words/use-errors-words';
import { useTermsWords } from '@/components/words/use-terms-words';
import styles from './audit.module.css';
import { EventDetails } from './event-details';
import { sayEvent } from './say-event';

type Props = {
  events: AuditEvent[];
  personNames: ReadonlyMap<string, string>;
  /** Address of the log of one article only. */
  articleHref: (articleId: string) => string;
};

/** The log, one event a row: when, who, and in a sentence what. */
export function EventTable({ events, personNames, articleHref }: Props) {
  const t = useAuditWords();
  return (
    <table className={`${table.table} ${styles.events}`} aria-label={t('table')}>
      <thead>
        <tr>
          <th scope="col">{t('at')}</th>
          <th scope="col">{t('actor')}</th>
          <th scope="col">{t('what')}</th>
          <th scope="col">{t('article')}</th>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <tr key={event.seq}>
            <td className={`tabular ${styles.time}`}>
              <EventTime at={event.at} />
            </td>
            <td className={styles.actor}>{event.actorName}</td>
            <td>
              <EventSentence event={event} personNames={personNames} />
              <EventDetails event={event} />
            </td>
            <td className={styles.article}>
              {event.articleId && <EventArticle event={event} href={articleHref(event.articleId)} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function EventTime({ at }: { at: Date }) {
  const format = useFormatter();
  return (
    <time dateTime={at.toISOString()}>
      {format.dateTime(at, {
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
        hour: '2-digit',
        minute: '2-digit',
        second: '2-digit',
      })}
    </time>
  );
}

function EventSentence({ event, personNames }: { event: AuditEvent; personNames: Props['personNames'] }) {
  const language = {
    audit: useAuditWords(),
    errors: useErrorsWords(),
    terms: useTermsWords(),
    account: useAccountWords(),
    format: useFormatter(),
  };
  return sayEvent(event, personNames, language);
}

function EventArticle({ event, href }: { event: AuditEvent; href: string }) {
  const t = useAuditWords();
  const headline = event.articleHeadline || t('untitled');
  return (
    <>
      <Anchor component={Link} href={`/desk/articles/${event.articleId}`} c="gray.9" size="sm">
        {headline}
      </Anchor>{' '}
      <Anchor
        component={Link}
        href={href}
        size="xs"
        aria-label={t('onlyThisLabel', { headline: event.articleHeadline || 'none' })}
        style={{ whiteSpace: 'nowrap' }}
      >
        {t('onlyThis')}
      </Anchor>
    </>
  );
}
