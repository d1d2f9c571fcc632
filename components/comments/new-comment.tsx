'use client';

import { useState, type RefObject } from 'react';
import { Button, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { FailureNotice } from '@/components/ui/failure-notice';
import { useFieldError } from '@/components/ui/field-error';
import { useAction } from '@/components/ui/use-action';
import { useCommentsWords } from '@/components/words/use-comments-words';
import type { CommentActions } from './comment-actions';
import styles from './comments.module.css';

type Props = {
  articleId: string;
  field: RefObject<HTMLTextAreaElement | null>;
  add: CommentActions['add'];
};

/** Writes a comment on the whole article. A refusal leaves what was typed. */
export function NewComment({ articleId, field, add }: Props) {
  const t = useCommentsWords();
  const [text, setText] = useState('');
  const { isPending, failure, run } = useAction({ text });
  const fieldError = useFieldError(failure);

  function submit() {
    run(
      () => add({ articleId, text, passage: null }),
      () => {
        setText('');
        notifications.show({ message: t('added') });
      },
    );
  }

  return (
    <form
      className={styles.form}
      aria-label={t('general')}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Textarea
        ref={field}
        label={t('general')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={fieldError('text')}
        maxLength={1000}
        autosize
        minRows={2}
      />
      <FailureNotice failure={failure} />
      <Button type="submit" size="compact-md" loading={isPending} disabled={text.trim() === ''}>
        {t('add')}
      </Button>
    </form>
  );
}
