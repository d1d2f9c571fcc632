'use client';

import { Code, Paper, Stack, Text, Title } from '@mantine/core';
import { useFormatter } from 'next-intl';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { useBackupsWords } from '@/components/words/use-backups-words';
import type { Backups } from '@/lib/backup/queries/get-backups';
import { TIME_IN_LIST } from '@/lib/domain/time-formats';
import { BackupFaults } from './backup-faults';
import { BackupTable } from './backup-table';
import { BackupStandingBadge } from './standing-badge';

/** How the nightly backups stand, which there are, and how one is put back. */
export function BackupsScreen({ now, ...found }: Backups & { now: Date }) {
  const t = useBackupsWords();
  const { standing, kept, backups } = found;
  return (
    <>
      <PageHeading title={t('title')}>
        <BackupStandingBadge standing={standing} />
      </PageHeading>
      <Stack gap="md">
        {kept > 0 && <Text>{t('intro', { kept })}</Text>}
        <BackupFaults {...found} />
        {backups.length === 0 ? (
          <EmptyState title={t('none')}>
            {kept > 0 && (
              <>
                {t('noneHint')} <Code style={{ whiteSpace: 'nowrap' }}>npm run huimou -- backup FILE</Code>
              </>
            )}
          </EmptyState>
        ) : (
          <>
            {standing !== 'unreadable' && <LastTrial {...found} />}
            <BackupTable backups={backups} now={now} />
          </>
        )}
        <Paper component="section" withBorder bg="white" p="md" aria-label={t('restoreTitle')}>
          <Title order={2} size="h4" mb="xs">
            {t('restoreTitle')}
          </Title>
          <Text>{t('restoreHint')}</Text>
          <Code block mt="xs">
            npm run huimou -- restore FILE
          </Code>
        </Paper>
      </Stack>
    </>
  );
}

/** When a backup was last restored on trial, and how that went. */
function LastTrial({ verified, backups }: Pick<Backups, 'verified' | 'backups'>) {
  const t = useBackupsWords();
  const format = useFormatter();
  const said = () => {
    if (!verified) return t('neverVerified');
    const { file, failure } = verified;
    const at = format.dateTime(new Date(verified.at), TIME_IN_LIST);
    if (failure) return t('verifiedInVain', { at, file });
    return file === backups[0]?.file ? t('verifiedAt', { at }) : t('verifiedOther', { at, file });
  };
  return (
    <Text size="sm">
      {t('lastTrial', { said: said() })}{' '}
      <Text span c="dimmed">
        {t('verifyHint')}
      </Text>
    </Text>
  );
}
