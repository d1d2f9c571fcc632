'use client';

import './highlights.css';
import { useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { Button, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconMessage, IconMessagePlus } from '@tabler/icons-react';
import type { Comments, CommentThread } from '@/lib/comments/queries/list-comments';
import { useCommentsWords } from '@/components/words/use-comments-words';
import type { CommentActions, Passage } from './comment-actions';
import styles from './comments.module.css';
import { NewComment } from './new-comment';
import { passageRange } from './passage-range';
import { groupThreads } from './thread-groups';
import { ThreadList } from './thread-list';
import { useHighlights } from './use-highlights';
import { useSelectedPassage, type Selected } from './use-selected-passage';

const LONGEST_QUOTE = 2000;

type Props = {
  articleId: string;
  /** Of the sections in `children`, in order. */
  sectionIds: string[];
  comments: Comments;
  actions: CommentActions;
  /** Open also where nothing waits to be read. */
  startsOpen: boolean;
  /** The article, its sections' ids made by sectionDomId. */
  children: ReactNode;
};

/** The article with its comments beside it, on what is selected or on the whole; they can be folded away. */
export function CommentsView({ articleId, sectionIds, comments, actions, startsOpen, children }: Props) {
  const t = useCommentsWords();
  const frame = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const side = useRef<HTMLElement>(null);
  const selected = useSelectedPassage(frame, sectionIds);
  const [draft, setDraft] = useState<Passage | null>(null);
  const [activeId, setActiveId] = useState<string | null>(null);
  const groups = groupThreads(comments.threads, sectionIds);
  const waiting = comments.threads.length - groups.resolved.length;
  const [isOpen, setIsOpen] = useState(startsOpen || waiting > 0);
  const active = comments.threads.find((thread) => thread.id === activeId);
  useHighlights(frame, {
    'comment-passage': groups.pinned.flatMap(placeOf),
    'comment-active': active ? placeOf(active) : [],
    'comment-draft': draft ? [draft] : [],
  });

  function begin() {
    if (selected && selected.passage.quote.length <= LONGEST_QUOTE) setDraft(selected.passage);
    flushSync(() => setIsOpen(true));
    field.current?.focus();
  }
  function fold() {
    flushSync(() => setIsOpen(!isOpen));
    if (!isOpen) side.current?.focus();
  }
  useHotkeys([['alt+C', begin, { usePhysicalKeys: true }]], ['INPUT', 'SELECT'], true);

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
        <div ref={frame} className={styles.text} role="region" aria-label={t('textOf')}>
          {children}
          {comments.mayWrite && selected && <SelectionButton selected={selected} onBegin={begin} />}
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
              <NewComment
                articleId={articleId}
                passage={draft}
                onDropPassage={() => setDraft(null)}
                field={field}
                add={actions.add}
              />
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

function SelectionButton({ selected, onBegin }: { selected: Selected; onBegin: () => void }) {
  const t = useCommentsWords();
  const isTooLong = selected.passage.quote.length > LONGEST_QUOTE;
  return (
    <Button
      size="compact-sm"
      className={styles.selectionButton}
      style={{ top: selected.top, '--end': `${selected.left}px` }}
      leftSection={<IconMessagePlus size={14} aria-hidden />}
      disabled={isTooLong}
      // Pressing it must not let go of the selection.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onBegin}
    >
      {isTooLong ? t('selectionTooLong') : t('onSelection')}
    </Button>
  );
}
