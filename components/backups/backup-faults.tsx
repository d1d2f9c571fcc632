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
  const faults: { title: string; text: string }[] = [];
  if (failure)
    faults.push({
      title: t('failedAt', { at: time(failure.at) }),
      text: `${faultWords(t, failure)} ${t('failedHint')}`,
    });
  if (standing === 'old') faults.push({ title: t('attention.old'), text: t('oldHint') });
  if (verified?.failure && verified.file === backups[0]?.file)
    faults.push({
      title: t('attention.unreadable'),
      text: t('unreadableAt', { at: time(verified.at), reason: faultWords(t, verified.failure) }),
    });
  if (standing === 'off') faults.push({ title: t('off'), text: t('offHint') });
  if (lacking > 0)
    faults.push({
      title: t('newest'),
      text: t('missingFiles', { count: lacking, command: 'npm run huimou -- backup verify' }),
    });
  return (
    <Stack gap="sm">
      {faults.map(({ title, text }) => (
        <Alert key={title} icon={<IconAlertTriangle aria-hidden />} title={title} role="note">
          {text}
        </Alert>
      ))}
    </Stack>
  );
}
