'use client';

import { useState } from 'react';
import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { FailureNotice } from '@/components/ui/failure-notice';
import { useAction } from '@/components/ui/use-action';
import type { CommentThread } from '@/lib/comments/queries/list-comments';
import { useCommentsWords } from '@/components/words/use-comments-words';
import { AnswerForm } from './answer-form';
import type { CommentActions } from './comment-actions';

type Props = { thread: CommentThread; mayWrite: boolean; actions: CommentActions };

/** Answering a thread, and marking it as dealt with or not. */
export function ThreadTools({ thread, mayWrite, actions }: Props) {
  const t = useCommentsWords();
  const { isPending, failure, run } = useAction();
  const [isAnswering, setIsAnswering] = useState(false);
  const { id: commentId, resolved, mayResolve } = thread;
  if (!mayWrite && !mayResolve) return null;
  if (isAnswering) {
    return <AnswerForm commentId={commentId} answer={actions.answer} onClose={() => setIsAnswering(false)} />;
  }

  function mark() {
    const message = resolved ? t('reopened') : t('markedResolved');
    const command = resolved ? actions.reopen : actions.resolve;
    run(
      () => command({ commentId }),
      () => notifications.show({ message }),
    );
  }

  return (
    <>
      <FailureNotice failure={failure} />
      <Group gap="xs">
        {mayWrite && !resolved && (
          <Button size="compact-xs" variant="default" onClick={() => setIsAnswering(true)}>
            {t('answer')}
          </Button>
        )}
        {mayResolve && (
          <Button size="compact-xs" variant="default" loading={isPending} onClick={mark}>
            {resolved ? t('reopen') : t('resolve')}
          </Button>
        )}
      </Group>
    </>
  );
}
