'use client';

import { useFormatter } from 'next-intl';
import type { CommentThread } from '@/lib/comments/queries/list-comments';
import { useCommentsWords } from '@/components/words/use-comments-words';
import { TIME_IN_PASSING } from '@/lib/domain/time-formats';
import type { CommentActions } from './comment-actions';
import { Said } from './said';
import { ThreadTools } from './thread-tools';
import styles from './thread.module.css';

type Props = {
  thread: CommentThread;
  isActive: boolean;
  mayWrite: boolean;
  onGo: () => void;
  actions: CommentActions;
};

/** One thread: the words it is about, what was said, and what can be done about it. */
export function ThreadItem({ thread, isActive, mayWrite, onGo, actions }: Props) {
  const t = useCommentsWords();
  const format = useFormatter();
  const { resolved } = thread;
  return (
    <li className={styles.thread} data-active={isActive || undefined} id={`thread-${thread.id}`}>
      {thread.quote !== '' &&
        (thread.passage ? (
          <button
            type="button"
            className={styles.quote}
            aria-label={t('goTo', { quote: thread.quote })}
            onClick={onGo}
          >
            {thread.quote}
          </button>
        ) : (
          <blockquote className={styles.quote}>
            {t('quoteGone')}
            {thread.quote}
          </blockquote>
        ))}
      <Said comment={thread} />
      {thread.answers.map((answer) => (
        <Said key={answer.id} comment={answer} />
      ))}
      {resolved && (
        <p className={styles.note}>
          {t('resolvedBy', {
            name: resolved.by,
            at: format.dateTime(resolved.at, TIME_IN_PASSING),
          })}
        </p>
      )}
      <ThreadTools thread={thread} mayWrite={mayWrite} actions={actions} />
    </li>
  );
}
