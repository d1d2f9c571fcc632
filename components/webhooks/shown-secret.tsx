'use client';

import { useState } from 'react';
import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { copyText } from '@/components/ui/copy-text';
import { FormDialog } from '@/components/ui/form-dialog';
import { useWebhooksWords } from '@/components/words/use-webhooks-words';

type Props = { name: string; secret: string; onClose: () => void };

/** The only time a signing secret is shown. */
export function ShownSecret({ name, secret, onClose }: Props) {
  const t = useWebhooksWords('secret');
  const [isCopied, setIsCopied] = useState(false);
  return (
    <FormDialog title={t('title', { name })} onClose={onClose}>
      <Stack gap="sm">
        <Text>{t('hint')}</Text>
        <TextInput
          label={t('label')}
          readOnly
          value={secret}
          data-autofocus
          onFocus={(event) => event.currentTarget.select()}
          styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
        />
        <Group justify="flex-end">
          <Button
            variant="default"
            leftSection={isCopied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
            onClick={async () => setIsCopied(await copyText(secret))}
          >
            {isCopied ? t('copied') : t('copy')}
          </Button>
          <Button onClick={onClose}>{t('noted')}</Button>
        </Group>
      </Stack>
    </FormDialog>
  );
}
