'use client';

import { useFormatter, useTranslations } from 'next-intl';
import type { CommentAnswer, CommentThread } from '@/lib/comments/queries/list-comments';
import type { CommentActions } from './comment-actions';
import styles from './comments.module.css';
import { ThreadTools } from './thread-tools';

type Props = {
  thread: CommentThread;
  isActive: boolean;
  mayWrite: boolean;
  onGo: () => void;
  actions: CommentActions;
};

/** One thread: the words it is about, what was said, and what can be done about it. */
export function ThreadItem({ thread, isActive, mayWrite, onGo, actions }: Props) {
  const t = useTranslations('comments');
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
        <p className={styles.label}>
          {t('resolvedBy', {
            name: resolved.by,
            at: format.dateTime(resolved.at, { dateStyle: 'short', timeStyle: 'short' }),
          })}
        </p>
      )}
      <ThreadTools thread={thread} mayWrite={mayWrite} actions={actions} />
    </li>
  );
}

function Said({ comment: { author, text, createdAt } }: { comment: CommentAnswer }) {
  const format = useFormatter();
  return (
    <div className={styles.said}>
      <b>{author.displayName}</b>{' '}
      <time className="tabular" dateTime={createdAt.toISOString()}>
        {format.dateTime(createdAt, { dateStyle: 'short', timeStyle: 'short' })}
      </time>
      <p>{text}</p>
    </div>
  );
}
