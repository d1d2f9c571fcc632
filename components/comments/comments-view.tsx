'use client';

import './highlights.css';
import { useCallback, useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { Button, Text } from '@mantine/core';
import { IconMessage } from '@tabler/icons-react';
import type { Comments, CommentThread } from '@/lib/comments/queries/list-comments';
import { useCommentsWords } from '@/components/words/use-comments-words';
import type { CommentActions, Passage } from './comment-actions';
import { CommentOnSelection } from './comment-on-selection';
import styles from './comments.module.css';
import { NewComment } from './new-comment';
import { passageRange, selectedPassage } from './passage-range';
import { groupThreads } from './thread-groups';
import { ThreadList } from './thread-list';
import { useHighlights } from './use-highlights';

type Props = {
  articleId: string;
  /** Of the sections in `children`, in order. */
  sectionIds: string[];
  comments: Comments;
  actions: CommentActions;
  /** Words that reviewers proposed, told apart in the text. */
  proposed: readonly Omit<Passage, 'quote'>[];
  /** Open also where nothing waits to be read. */
  startsOpen: boolean;
  /** The article, its sections' ids made by sectionDomId. */
  children: ReactNode;
};

/** The article with its comments beside it, on what is selected or on the whole; they can be folded away. */
export function CommentsView(props: Props) {
  const { articleId, sectionIds, comments, actions, proposed, startsOpen, children } = props;
  const t = useCommentsWords();
  const frame = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const side = useRef<HTMLElement>(null);
  const find = useCallback((text: HTMLElement) => selectedPassage(text, sectionIds), [sectionIds]);
  const [activeId, setActiveId] = useState<string | null>(null);
  const groups = groupThreads(comments.threads, sectionIds);
  const waiting = comments.threads.length - groups.resolved.length;
  const [isOpen, setIsOpen] = useState(startsOpen || waiting > 0);
  const active = comments.threads.find((thread) => thread.id === activeId);
  useHighlights(frame, {
    'proposed-words': proposed,
    'comment-passage': groups.pinned.flatMap(placeOf),
    'comment-active': active ? placeOf(active) : [],
  });

  function writeOnWhole() {
    flushSync(() => setIsOpen(true));
    field.current?.focus();
  }
  function fold() {
    flushSync(() => setIsOpen(!isOpen));
    if (!isOpen) side.current?.focus();
  }

  function goTo(thread: CommentThread) {
    setActiveId(thread.id);
    const [place] = placeOf(thread);
    const range = place && frame.current && passageRange(frame.current, place);
    range?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  }

  return (
    <div className={styles.view} data-open={isOpen || undefined}>
      <Button
        className={styles.fold}
        size="compact-sm"
        variant="default"
        aria-expanded={isOpen}
        aria-controls="article-comments"
        leftSection={<IconMessage size={14} aria-hidden />}
        onClick={fold}
      >
        {t(isOpen ? 'fold' : 'unfold', { count: waiting })}
      </Button>
      <div className={styles.columns}>
        <div ref={frame} className={styles.text} role="region" aria-label={t('textOf')} tabIndex={-1}>
          {children}
          {comments.mayWrite && (
            <CommentOnSelection
              articleId={articleId}
              frame={frame}
              find={find}
              onNothing={writeOnWhole}
              add={actions.add}
            />
          )}
        </div>
        <aside
          ref={side}
          className={styles.side}
          id="article-comments"
          aria-label={t('title')}
          tabIndex={-1}
          hidden={!isOpen}
        >
          {comments.mayWrite && (
            <>
              <Text size="sm" c="dimmed">
                {t('howTo')}
              </Text>
              <NewComment articleId={articleId} field={field} add={actions.add} />
            </>
          )}
          <ThreadList
            groups={groups}
            activeId={activeId}
            mayWrite={comments.mayWrite}
            onGo={goTo}
            actions={actions}
          />
        </aside>
      </div>
    </div>
  );
}

function placeOf({ sectionId, passage }: CommentThread): Omit<Passage, 'quote'>[] {
  return sectionId && passage ? [{ sectionId, ...passage }] : [];
}
