'use client';

import { Alert, Stack } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useFormatter } from 'next-intl';
import { useBackupsWords } from '@/components/words/use-backups-words';
import type { Backups } from '@/lib/backup/queries/get-backups';
import { TIME_IN_LIST } from '@/lib/domain/time-formats';
import { faultWords } from './fault-words';

type Props = Pick<Backups, 'standing' | 'failure' | 'verified' | 'lacking' | 'backups'>;

/** What an administrator has to see to, each with its reason; nothing where all is in order. */
export function BackupFaults({ standing, failure, verified, lacking, backups }: Props) {
  const t = useBackupsWords();
  const format = useFormatter();
  const time = (at: string) => format.dateTime(new Date(at), TIME_IN_LIST);
  const faults: { title: string; texts: string[] }[] = [];
  if (failure)
    faults.push({
      title: t('failedAt', { at: time(failure.at) }),
      texts: [faultWords(t, failure), t('failedHint')],
    });
  if (standing === 'old') faults.push({ title: t('attention.old'), texts: [t('oldHint')] });
  if (verified?.failure && verified.file === backups[0]?.file)
    faults.push({
      title: t('attention.unreadable'),
      texts: [t('unreadableAt', { at: time(verified.at), reason: faultWords(t, verified.failure) })],
    });
  if (standing === 'off') faults.push({ title: t('off'), texts: [t('offHint')] });
  if (lacking > 0)
    faults.push({
      title: t('attention.lacking'),
      texts: [t('missingFiles', { count: lacking, command: 'npm run huimou -- backup verify FILE' })],
    });
  if (faults.length === 0) return null;
  return (
    <Stack gap="sm">
      {faults.map(({ title, texts }) => (
        <Alert key={title} icon={<IconAlertTriangle aria-hidden />} title={title} role="note">
          {texts.map((text) => (
            <div key={text}>{text}</div>
          ))}
        </Alert>
      ))}
    </Stack>
  );
}
