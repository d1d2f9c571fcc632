import type { AuditEvent } from '@/lib/audit/read-events';
import { useAuditWords } from '@/components/words/use-audit-words';
import { ShortHash } from '@/components/ui/short-hash';
import styles from './audit.module.css';

const HASH = /^[0-9a-f]{64}$/;

/** Everything an event carries, for who wants it: folded up until asked for. */
export function EventDetails({ event }: { event: AuditEvent }) {
  const t = useAuditWords();
  const label = (key: string) => (t.has(`field.${key}`) ? t(`field.${key}`) : key);
  const entries: [string, unknown][] = [
    ...Object.entries(event.payload),
    ['subjectId', event.subjectId],
    ['type', event.type],
    ['seq', event.seq],
    ['place', event.place],
    ['hash', event.hash ?? t('unsealed')],
  ];
  return (
    <details className={styles.details}>
      <summary aria-label={t('detailsOf', { seq: event.seq })}>{t('details')}</summary>
      <dl>
        {entries
          .filter(([, value]) => value !== null && value !== '')
          .map(([key, value]) => (
            <div key={key}>
              <dt>{label(key)}</dt>
              <dd>
                {typeof value === 'boolean' && t(value ? 'yes' : 'no')}
                {typeof value === 'object' && <pre>{JSON.stringify(value, null, 2)}</pre>}
                {['string', 'number'].includes(typeof value) &&
                  (HASH.test(String(value)) ? <ShortHash value={String(value)} /> : String(value))}
              </dd>
            </div>
          ))}
      </dl>
    </details>
  );
}
