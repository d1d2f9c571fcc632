import { Text } from '@mantine/core';
import { useFormatter } from 'next-intl';
import type { ConfirmationRow } from '@/lib/confirmations/confirmation-row';
import { useConfirmationsWords } from '@/components/words/use-confirmations-words';
import { TIME_IN_LIST } from '@/lib/domain/time-formats';
import styles from './confirmations.module.css';

/** Who asked, what was answered, and what became of it, in the order it happened. */
export function ConfirmationFacts({ row }: { row: Omit<ConfirmationRow, 'content'> }) {
  const t = useConfirmationsWords();
  const format = useFormatter();
  const time = (at: Date) => format.dateTime(at, TIME_IN_LIST);
  const { answeredAt, reply, waiver, dueAt, standing } = row;
  const isDispute = row.reason !== '';
  return (
    <>
      <Text size="sm" c="dimmed">
        {t('askedBy', { name: row.askedBy, at: time(row.askedAt) })}
        {dueAt && !answeredAt && t('dueBy', { at: time(dueAt) })}
      </Text>
      {row.note !== '' && <p className={styles.quote}>{t('note', { text: row.note })}</p>}
      {answeredAt && (
        <Text size="sm">
          {t(isDispute ? 'disputedBy' : 'confirmedBy', { name: row.answererName, at: time(answeredAt) })}
        </Text>
      )}
      {isDispute && <p className={styles.quote}>{row.reason}</p>}
      {reply && <Text size="sm">{t('repliedBy', { name: reply.by, at: time(reply.at) })}</Text>}
      {reply && <p className={styles.quote}>{reply.text}</p>}
      {waiver && <Text size="sm">{t('waivedBy', { name: waiver.by, at: time(waiver.at) })}</Text>}
      {waiver && <p className={styles.quote}>{waiver.reason}</p>}
      {row.section.isRemoved && (
        <Text size="sm" fw={600}>
          {t('sectionRemoved')}
        </Text>
      )}
      {row.mergedFrom !== null && (
        <Text size="sm" fw={600}>
          {t('mergedFrom', { section: row.mergedFrom || 'none' })}
        </Text>
      )}
      {standing === 'void' && answeredAt && (
        <Text size="sm" fw={600}>
          {t('voidSince', { at: time(answeredAt) })}
        </Text>
      )}
      {standing === 'outdated' && (
        <Text size="sm" fw={600}>
          {t('outdatedSince', { at: time(row.askedAt) })}
        </Text>
      )}
    </>
  );
}
