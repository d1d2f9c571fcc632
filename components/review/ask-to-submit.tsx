'use client';

import { useState } from 'react';
import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useRouter } from 'next/navigation';
import { useSeenComments } from '@/components/comments/use-seen-comments';
import { FailureNotice } from '@/components/ui/failure-notice';
import { useFieldError } from '@/components/ui/field-error';
import { LazyModal } from '@/components/ui/lazy-modal';
import { useAction } from '@/components/ui/use-action';
import { useReviewWords } from '@/components/words/use-review-words';
import type { CommentThread } from '@/lib/comments/queries/list-comments';
import type { ActionResult } from '@/lib/web/run-action';
import { FindingsNotice } from './findings-notice';
import { SubmitFields } from './submit-fields';

export type SubmitInput = { note: string; seenComments: string[] };

type Props = {
  articleId: string;
  open: readonly CommentThread[];
  opened: boolean;
  onClose: () => void;
  submit: (input: SubmitInput) => Promise<ActionResult<unknown>>;
};

/** Asks once more before an article goes to review, with what goes along. A refusal leaves what was typed. */
export function AskToSubmit({ articleId, open, opened, onClose, submit }: Props) {
  const t = useReviewWords();
  const router = useRouter();
  const [note, setNote] = useState('');
  const seen = useSeenComments(open);
  const { isPending, failure, run } = useAction({ note });
  const fieldError = useFieldError(failure);

  function send() {
    if (!seen.require()) return;
    run(
      () => submit({ note, seenComments: seen.ids }),
      () => {
        onClose();
        notifications.show({ message: t('done.submit') });
        router.refresh();
      },
    );
  }

  return (
    <LazyModal opened={opened} onClose={onClose} title={t('action.submit')} centered>
      <Text>{t('ask.submit')}</Text>
      <SubmitFields note={note} onNote={setNote} noteError={fieldError('note')} open={open} seen={seen} />
      <FailureNotice failure={failure} />
      <FindingsNotice failure={failure} articleId={articleId} />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button data-autofocus loading={isPending} onClick={send}>
          {t('action.submit')}
        </Button>
      </Group>
    </LazyModal>
  );
}
