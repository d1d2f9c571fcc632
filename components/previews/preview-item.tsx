import { Badge, Button, Group, Text } from '@mantine/core';
import { useFormatter } from 'next-intl';
import { usePreviewsWords } from '@/components/words/use-previews-words';
import { TIME_IN_PASSING } from '@/lib/domain/time-formats';
import type { PreviewLinkRow } from '@/lib/previews/queries/list-previews';
import styles from './previews.module.css';

type Props = { link: PreviewLinkRow; onRevoke?: () => void };

/** A link: for whom, which text, until when, how often it was opened, and whether it still opens. */
export function PreviewItem({ link, onRevoke }: Props) {
  const t = usePreviewsWords('desk');
  const format = useFormatter();
  const show = (at: Date) => format.dateTime(at, TIME_IN_PASSING);
  const { recipient, note, revision, madeBy, madeAt, expiresAt, standing, openings } = link;
  return (
    <li className={styles.link}>
      <Group justify="space-between" gap="xs" align="start" wrap="nowrap">
        <Text fw={600} size="sm" className={styles.recipient}>
          {recipient}
        </Text>
        <Badge variant="light" color={standing === 'usable' ? 'seal' : 'gray'} className={styles.standing}>
          {t(`standing.${standing}`)}
        </Badge>
      </Group>
      <Text size="sm">
        {t('facts', { number: revision.number, hash: revision.shortHash, by: madeBy, at: show(madeAt) })}
      </Text>
      <Text size="sm">{t('until', { until: show(expiresAt) })}</Text>
      <Text size="sm">
        {openings.last ? t('opened', { count: openings.count, last: show(openings.last) }) : t('neverOpened')}
      </Text>
      {note !== '' && (
        <Text size="sm" className={styles.note}>
          {t('noteSaid', { note })}
        </Text>
      )}
      {onRevoke && (
        <Button
          size="compact-sm"
          variant="default"
          mt={4}
          aria-label={t('revokeOf', { recipient })}
          onClick={onRevoke}
        >
          {t('revoke')}
        </Button>
      )}
    </li>
  );
}
