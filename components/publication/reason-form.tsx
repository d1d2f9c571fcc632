'use client';

import { useState } from 'react';
import { Button, Stack, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useRouter } from 'next/navigation';
import { FailureNotice } from '@/components/ui/failure-notice';
import { useFieldError } from '@/components/ui/field-error';
import { useAction } from '@/components/ui/use-action';
import type { ActionResult } from '@/lib/web/run-action';
import { usePublicationWords } from '@/components/words/use-publication-words';

type Props = {
  kind: 'withdraw' | 'correct';
  /** The command's name for the text. */
  field: 'reason' | 'note';
  maxLength: number;
  send: (text: string) => Promise<ActionResult<unknown>>;
};

/** A text the public will read: why an article was withdrawn, or what a correction corrects. */
export function ReasonForm({ kind, field, maxLength, send }: Props) {
  const t = usePublicationWords(kind);
  const router = useRouter();
  const { isPending, failure, run } = useAction();
  const fieldError = useFieldError(failure);
  const [text, setText] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        run(
          () => send(text),
          () => {
            notifications.show({ message: t('done') });
            router.refresh();
          },
        );
      }}
    >
      <Stack gap="sm">
        <Textarea
          label={t('label')}
          description={t('hint')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          error={fieldError(field)}
          maxLength={maxLength}
          autosize
          minRows={3}
          required
        />
        <FailureNotice failure={failure} />
        <Button type="submit" variant={kind === 'correct' ? 'filled' : 'outline'} loading={isPending}>
          {t('send')}
        </Button>
      </Stack>
    </form>
  );
}
