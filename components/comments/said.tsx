import { useFormatter } from 'next-intl';
import type { CommentAnswer } from '@/lib/comments/queries/list-comments';
import { TIME_IN_PASSING } from '@/lib/domain/time-formats';
import styles from './thread.module.css';

/** Who said what, and when. */
export function Said({ comment: { author, text, createdAt } }: { comment: CommentAnswer }) {
  const format = useFormatter();
  return (
    <div className={styles.said}>
      <b>{author.displayName}</b>{' '}
      <time className="tabular" dateTime={createdAt.toISOString()}>
        {format.dateTime(createdAt, TIME_IN_PASSING)}
      </time>
      <p>{text}</p>
    </div>
  );
}
