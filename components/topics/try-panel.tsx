'use client';

import { useState, type FormEvent } from 'react';
import { Button, Stack, Text, Textarea, Title } from '@mantine/core';
import { useFieldError } from '@/components/ui/field-error';
import { FailureNotice } from '@/components/ui/failure-notice';
import { useAction } from '@/components/ui/use-action';
import type { Tried } from '@/lib/topics/try-topics';
import type { ActionResult } from '@/lib/web/run-action';
import { useAdminWords } from '@/components/words/use-admin-words';
import { TriedTopics } from './tried-topics';

export type TryTopics = (input: { topicId: string; text: string }) => Promise<ActionResult<Tried>>;
type Props = {
  topicId: string;
  version: number;
  names: Record<string, string>;
  attempt: TryTopics;
};

/** What a text would get with the words as they stand on the page; nothing is kept. */
export function TryPanel({ topicId, version, names, attempt }: Props) {
  const t = useAdminWords('cues.attempt');
  const [text, setText] = useState('');
  const { isPending, failure, run } = useAction({ text });
  const fieldError = useFieldError(failure);
  const [tried, setTried] = useState<{ version: number; result: Tried } | null>(null);

  function submit(event: FormEvent) {
    event.preventDefault();
    run(
      () => attempt({ topicId, text }),
      (result) => setTried({ version, result }),
    );
  }

  return (
    <form onSubmit={submit} noValidate aria-labelledby="try-topics">
      <Stack gap="xs">
        <Title order={2} size="h4" id="try-topics">
          {t('title')}
        </Title>
        <Textarea
          label={t('text')}
          description={t('textHint')}
          autosize
          minRows={4}
          maxRows={14}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          error={fieldError('text')}
        />
        <FailureNotice failure={failure} />
        <Button type="submit" variant="default" loading={isPending} style={{ alignSelf: 'flex-start' }}>
          {t('submit')}
        </Button>
        <div role="status">
          {tried && tried.version !== version && (
            <Text size="sm" c="dimmed">
              {t('stale')}
            </Text>
          )}
          {tried && tried.version === version && (
            <TriedTopics topicId={topicId} names={names} tried={tried.result} />
          )}
        </div>
      </Stack>
    </form>
  );
}
