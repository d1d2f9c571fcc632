'use client';

import { Button, Code, CopyButton, Group, Stack, Text } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useAccountWords } from '@/components/words/use-account-words';
import { useAdminWords } from '@/components/words/use-admin-words';

export type IssuedPassword = { displayName: string; signInName: string; password: string };

/** The only time a temporary password is shown: to be handed over with the sign-in name. */
export function TemporaryPassword({ issued, onClose }: { issued: IssuedPassword; onClose: () => void }) {
  const t = useAdminWords('people');
  const account = useAccountWords();
  const text = t('handOver', { name: issued.signInName, password: issued.password });
  return (
    <Stack gap="sm">
      <Text>{t('issued', { name: issued.displayName })}</Text>
      <Group gap="xl">
        <div>
          <Text size="sm" c="dimmed">
            {account('signInName')}
          </Text>
          <Code fz="lg">{issued.signInName}</Code>
        </div>
        <div>
          <Text size="sm" c="dimmed">
            {t('temporary')}
          </Text>
          <Code fz="lg" data-testid="temporary-password">
            {issued.password}
          </Code>
        </div>
      </Group>
      <Text size="sm">{t('issuedHint')}</Text>
      <Group justify="flex-end">
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
              onClick={copy}
            >
              {copied ? t('copied') : t('copy')}
            </Button>
          )}
        </CopyButton>
        <Button onClick={onClose} data-autofocus>
          {t('noted')}
        </Button>
      </Group>
    </Stack>
  );
}
