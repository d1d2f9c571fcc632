'use client';

import { Button } from '@mantine/core';
import { IconMessagePlus } from '@tabler/icons-react';
import styles from '@/components/comments/thread.module.css';
import { CommentForm } from '@/components/editor/comments/comment-form';
import { CommentItem } from '@/components/editor/comments/comment-item';
import { useComments } from '@/components/editor/comments/comments-context';
import { useArticleSession } from '@/components/editor/session/session-context';
import { useValue } from '@/components/editor/session/use-value';
import { useCommentsWords } from '@/components/words/use-comments-words';

/** The open comments, in the order they were made; and the way to make one. */
export function CommentsPanel({ onGo }: { onGo?: (() => void) | undefined }) {
  const t = useCommentsWords();
  const comments = useComments();
  const session = useArticleSession();
  const threads = useValue(comments.threads);
  const mayWrite = useValue(comments.mayWrite);
  const start = useValue(comments.start);
  const focused = useValue(session.focused);
  return (
    <div>
      {mayWrite && !start && (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconMessagePlus size={14} aria-hidden />}
          disabled={!focused}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => focused && comments.begin(focused)}
        >
          {t('onSelection')}
        </Button>
      )}
      {start && (
        <div className={styles.thread}>
          <blockquote className={styles.quote}>{start.quote || t('wholeArticle')}</blockquote>
          <CommentForm
            label={t('text')}
            submitLabel={t('add')}
            onSubmit={(text) => comments.add(text)}
            onCancel={() => comments.start.set(null)}
          />
        </div>
      )}
      {threads.length === 0 && !start && <p className={styles.note}>{t('noneOpen')}</p>}
      <ol className={styles.list}>
        {threads.map((thread) => (
          <CommentItem key={thread.id} thread={thread} onGo={onGo} />
        ))}
      </ol>
    </div>
  );
}
