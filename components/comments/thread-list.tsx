'use client';

import { useEffect, useRef } from 'react';
import { Text } from '@mantine/core';
import type { CommentThread } from '@/lib/comments/queries/list-comments';
import { useCommentsWords } from '@/components/words/use-comments-words';
import type { CommentActions } from './comment-actions';
import styles from './comments.module.css';
import type { ThreadGroups } from './thread-groups';
import { ThreadItem } from './thread-item';
import threadStyles from './thread.module.css';

type Props = {
  groups: ThreadGroups;
  activeId: string | null;
  mayWrite: boolean;
  onGo: (thread: CommentThread) => void;
  actions: CommentActions;
};

/** All threads: on passages, on the article, on passages that are gone, and, folded up, those resolved. */
export function ThreadList({ groups, ...list }: Props) {
  const t = useCommentsWords();
  const { pinned, onArticle, removed, resolved } = groups;
  if ([pinned, onArticle, removed, resolved].every((group) => group.length === 0)) {
    return (
      <Text size="sm" c="dimmed">
        {t('none')}
      </Text>
    );
  }
  return (
    <>
      <Group title={t('pinned', { count: pinned.length })} threads={pinned} {...list} />
      <Group title={t('onArticle', { count: onArticle.length })} threads={onArticle} {...list} />
      <Group
        title={t('removed', { count: removed.length })}
        hint={t('removedHint')}
        threads={removed}
        {...list}
      />
      {resolved.length > 0 && <Resolved threads={resolved} {...list} />}
    </>
  );
}

/** Folded up, but for whoever comes to one of them by its address. */
function Resolved(list: GroupProps) {
  const t = useCommentsWords();
  const fold = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const asked = document.getElementById(window.location.hash.slice(1));
    if (!asked || !fold.current?.contains(asked)) return;
    fold.current.open = true;
    asked.scrollIntoView();
  }, []);
  return (
    <details ref={fold} className={styles.resolved}>
      <summary>{t('resolved', { count: list.threads.length })}</summary>
      <Threads {...list} />
    </details>
  );
}

type GroupProps = Omit<Props, 'groups'> & { threads: CommentThread[] };

function Group({ title, hint, ...list }: GroupProps & { title: string; hint?: string }) {
  if (list.threads.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className={styles.heading}>{title}</h3>
      {hint && <p className={threadStyles.note}>{hint}</p>}
      <Threads {...list} />
    </section>
  );
}

function Threads({ threads, activeId, mayWrite, onGo, actions }: GroupProps) {
  return (
    <ol className={threadStyles.list}>
      {threads.map((thread) => (
        <ThreadItem
          key={thread.id}
          thread={thread}
          isActive={thread.id === activeId}
          mayWrite={mayWrite}
          onGo={() => onGo(thread)}
          actions={actions}
        />
      ))}
    </ol>
  );
}
