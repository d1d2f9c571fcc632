'use client';

import { useState } from 'react';
import { Button, Group, Paper, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import type { ActionResult } from '@/lib/web/run-action';
import type { OfficeChoices } from '@/lib/office/queries';
import { useAdminWords } from '@/components/words/use-admin-words';

export type LetAuthorsPublish = (input: { allowed: boolean; version: number }) => Promise<ActionResult<void>>;

type Props = { choices: OfficeChoices; letAuthorsPublish: LetAuthorsPublish };

/** The choice of an office of one person: whoever wrote a text may also publish it. */
export function AuthorsMayPublish({ choices: { authorsMayPublish, version }, letAuthorsPublish }: Props) {
  const t = useAdminWords('stages');
  const [asks, setAsks] = useState(false);
  const change = () => letAuthorsPublish({ allowed: !authorsMayPublish, version });
  const done = () => {
    setAsks(false);
    notifications.show({ message: t(authorsMayPublish ? 'disallowedDone' : 'allowedDone') });
  };
  return (
    <Paper component="section" withBorder p="md" mt="lg" bg="white" aria-labelledby="authors-may-publish">
      <Title order={2} size="h5" mb="xs" id="authors-may-publish">
        {t('separation')}
      </Title>
      <Text size="sm" mb="sm">
        {t('separationHint')}
      </Text>
      <Group justify="space-between" gap="sm">
        <Text size="sm" fw={600} c={authorsMayPublish ? 'seal' : undefined}>
          {t(authorsMayPublish ? 'isAllowed' : 'isNotAllowed')}
        </Text>
        <Button size="compact-sm" variant="default" onClick={() => setAsks(true)}>
          {t(authorsMayPublish ? 'disallow' : 'allow')}
        </Button>
      </Group>
      {asks && (
        <ConfirmDialog
          title={t(authorsMayPublish ? 'authorsMayNotPublish' : 'authorsMayPublish')}
          text={t(authorsMayPublish ? 'disallowAsk' : 'allowAsk')}
          confirm={t(authorsMayPublish ? 'disallow' : 'allow')}
          act={change}
          onDone={done}
          onClose={() => setAsks(false)}
        />
      )}
    </Paper>
  );
}
