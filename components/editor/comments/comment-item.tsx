'use client';

import { useState } from 'react';
import { Button, Group } from '@mantine/core';
import type { CommentThread } from '@/lib/comments/queries/list-comments';
import { Said } from '@/components/comments/said';
import styles from '@/components/comments/thread.module.css';
import { FailureNotice } from '@/components/ui/failure-notice';
import type { Failure } from '@/lib/web/failure';
import { findCommentMark } from '@/components/editor/comments/comment-marks';
import { CommentForm } from '@/components/editor/comments/comment-form';
import { useComments } from '@/components/editor/comments/comments-context';
import type { CommentsSession } from '@/components/editor/comments/comments-session';
import type { ArticleSession } from '@/components/editor/session/article-session';
import { useArticleSession } from '@/components/editor/session/session-context';
import { useValue } from '@/components/editor/session/use-value';
import { useCommentsWords } from '@/components/words/use-comments-words';

/** One thread: what is commented on, what was said, and what can be done about it. */
export function CommentItem({ thread, onGo }: { thread: CommentThread; onGo?: (() => void) | undefined }) {
  const t = useCommentsWords();
  const comments = useComments();
  const session = useArticleSession();
  const isActive = useValue(comments.active) === thread.id;
  const [isAnswering, setIsAnswering] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const number = thread.sectionId ? session.order.get().indexOf(thread.sectionId) + 1 : 0;
  const jump = () => {
    onGo?.();
    goToPassage(session, comments, thread);
  };
  return (
    <li className={styles.thread} data-active={isActive || undefined}>
      {thread.quote !== '' && (
        <button type="button" className={styles.quote} onClick={jump} disabled={thread.isPassageRemoved}>
          {number > 0 && t('inSection', { number })}
          {thread.quote}
        </button>
      )}
      {thread.isPassageRemoved && <p className={styles.note}>{t('passageRemoved')}</p>}
      <Said comment={thread} />
      {thread.answers.map((answer) => (
        <Said key={answer.id} comment={answer} />
      ))}
      <FailureNotice failure={failure} />
      {isAnswering ? (
        <CommentForm
          label={t('answerText')}
          submitLabel={t('sendAnswer')}
          onSubmit={(text) => comments.answer(thread.id, text)}
          onCancel={() => setIsAnswering(false)}
        />
      ) : (
        <Group gap="xs">
          <Button size="compact-xs" variant="default" onClick={() => setIsAnswering(true)}>
            {t('answer')}
          </Button>
          {thread.mayResolve && (
            <Button
              size="compact-xs"
              variant="default"
              onClick={() => void comments.resolve(thread.id).then(setFailure)}
            >
              {t('resolve')}
            </Button>
          )}
        </Group>
      )}
    </li>
  );
}

function goToPassage(
  session: ArticleSession,
  comments: CommentsSession,
  { id, sectionId }: CommentThread,
): void {
  comments.active.set(id);
  const section = sectionId && session.section(sectionId);
  if (!section) return;
  const editor = section.editor.get();
  const range = editor && findCommentMark(editor, id);
  if (editor && range) editor.chain().focus().setTextSelection(range).scrollIntoView().run();
  else session.goTo(section.id, 'text');
}
