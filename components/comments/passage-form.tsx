'use client';

import { useState, type RefObject } from 'react';
import { Button, Group, Textarea } from '@mantine/core';
import { getHotkeyHandler } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { FailureNotice } from '@/components/ui/failure-notice';
import { useFieldError } from '@/components/ui/field-error';
import { useAction } from '@/components/ui/use-action';
import { useCommentsWords } from '@/components/words/use-comments-words';
import type { CommentActions, Passage } from './comment-actions';
import styles from './comments.module.css';
import threadStyles from './thread.module.css';

type Props = {
  articleId: string;
  passage: Passage;
  field: RefObject<HTMLTextAreaElement | null>;
  add: CommentActions['add'];
  onClose: () => void;
};

/** Writes a comment on the words beside which it stands. A refusal leaves what was typed, as do other words. */
export function PassageForm({ articleId, passage, field, add, onClose }: Props) {
  const t = useCommentsWords();
  const [text, setText] = useState('');
  const { isPending, failure, run } = useAction({ text });
  const fieldError = useFieldError(failure);

  function submit() {
    run(
      () => add({ articleId, text, passage }),
      () => {
        notifications.show({ message: t('added') });
        onClose();
      },
    );
  }

  return (
    <form
      className={styles.form}
      aria-label={t('onSelection')}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={getHotkeyHandler([['Escape', onClose]])}
    >
      <blockquote className={threadStyles.quote}>{passage.quote}</blockquote>
      <Textarea
        ref={field}
        label={t('onSelection')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={fieldError('text')}
        maxLength={1000}
        autosize
        minRows={2}
        maxRows={8}
      />
      <FailureNotice failure={failure} />
      <Group gap="xs">
        <Button type="submit" size="compact-md" loading={isPending} disabled={text.trim() === ''}>
          {t('add')}
        </Button>
        <Button size="compact-md" variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
      </Group>
    </form>
  );
}
