'use client';

import { useState } from 'react';
import { Alert, Button, Checkbox, Paper, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { FailureNotice } from '@/components/ui/failure-notice';
import { useAction } from '@/components/ui/use-action';
import type { NoticeKind } from '@/lib/domain/notices';
import type { NoticeChoices } from '@/lib/notices/queries/get-notice-choices';
import type { ActionResult } from '@/lib/web/run-action';
import { useNoticesWords } from '@/components/words/use-notices-words';
import { EmailForm } from './email-form';

type Props = {
  choices: NoticeChoices;
  choose: (choices: Partial<Record<NoticeKind, boolean>>) => Promise<ActionResult<unknown>>;
  changeEmail: (email: string) => Promise<ActionResult<{ email: string }>>;
};

/** Where a person's notices go besides the desk. */
export function NoticeChoicesForm({ choices: { email, canSend, kinds }, choose, changeEmail }: Props) {
  const t = useNoticesWords();
  const { isPending, failure, run } = useAction();
  const [wanted, setWanted] = useState(() => kinds.filter(({ byEmail }) => byEmail).map(({ kind }) => kind));

  function save() {
    const all = Object.fromEntries(kinds.map(({ kind }) => [kind, wanted.includes(kind)]));
    run(
      () => choose(all),
      () => notifications.show({ message: t('choices.saved') }),
    );
  }
  return (
    <Paper component="section" id="notices" withBorder p="lg" bg="white" mt="md" maw={960}>
      <Title order={2} size="h4" mb="sm">
        {t('choices.title')}
      </Title>
      {!canSend && (
        <Alert color="gray" variant="light" mb="sm">
          {t('choices.emailUnavailable')}
        </Alert>
      )}
      <EmailForm email={email} change={changeEmail} />
      {kinds.length === 0 ? (
        <Text size="sm" c="dimmed" mt="md">
          {t('choices.none')}
        </Text>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <Checkbox.Group
            label={t('choices.byEmail')}
            value={wanted}
            onChange={(values) =>
              setWanted(kinds.map(({ kind }) => kind).filter((kind) => values.includes(kind)))
            }
            mt="md"
          >
            <Stack gap="xs" mt="xs">
              {kinds.map(({ kind }) => (
                <Checkbox key={kind} value={kind} label={t(`kind.${kind}`)} />
              ))}
            </Stack>
          </Checkbox.Group>
          <FailureNotice failure={failure} />
          <Button type="submit" variant="default" mt="md" loading={isPending}>
            {t('choices.save')}
          </Button>
        </form>
      )}
    </Paper>
  );
}
