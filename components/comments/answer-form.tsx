'use client';

import { useState } from 'react';
import { Button, Group, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { FailureNotice } from '@/components/ui/failure-notice';
import { useFieldError } from '@/components/ui/field-error';
import { useAction } from '@/components/ui/use-action';
import { useCommentsWords } from '@/components/words/use-comments-words';
import type { CommentActions } from './comment-actions';

type Props = { commentId: string; answer: CommentActions['answer']; onClose: () => void };

export function AnswerForm({ commentId, answer, onClose }: Props) {
  const t = useCommentsWords();
  const [text, setText] = useState('');
  const { isPending, failure, run } = useAction({ text });
  const fieldError = useFieldError(failure);

  function submit() {
    run(
      () => answer({ commentId, text }),
      () => {
        notifications.show({ message: t('answered') });
        onClose();
      },
    );
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Textarea
        autoFocus
        size="sm"
        label={t('answerText')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={fieldError('text')}
        maxLength={1000}
        autosize
        minRows={2}
      />
      <FailureNotice failure={failure} />
      <Group gap="xs" mt={6}>
        <Button size="compact-sm" type="submit" loading={isPending} disabled={text.trim() === ''}>
          {t('sendAnswer')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
      </Group>
    </form>
  );
}
