'use client';

import './highlights.css';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { Button, Kbd } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconMessagePlus } from '@tabler/icons-react';
import { useCommentsWords } from '@/components/words/use-comments-words';
import type { CommentActions } from './comment-actions';
import styles from './comments.module.css';
import { PassageForm } from './passage-form';
import type { SelectedWords } from './passage-range';
import { endOf, useSelectedWords, type Selected } from './use-selected-words';

const LONGEST_QUOTE = 2000;

type Props = {
  articleId: string;
  /** Holds the text and this; may take the keyboard (tabIndex), which goes there when the form closes. */
  frame: RefObject<HTMLElement | null>;
  /** The words of the text that are selected. */
  find: (frame: HTMLElement) => SelectedWords | null;
  /** Asked for a comment by the key while nothing is selected. */
  onNothing?: () => void;
  add: CommentActions['add'];
};

/** Beside words that are selected the way to comment on them, and there the form for it: the text stays in view. */
export function CommentOnSelection({ articleId, frame, find, onNothing, add }: Props) {
  const selected = useSelectedWords(frame, find);
  const field = useRef<HTMLTextAreaElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const [draft, setDraft] = useState<Selected | null>(null);
  const range = draft?.range ?? null;
  useDraftHighlight(range);
  // The text beside comments that are folded away, or on a turned phone, breaks otherwise.
  useEffect(() => {
    const held = frame.current;
    if (!held || !range) return;
    const resized = new ResizeObserver(() => {
      // Words that a newer text took away have no place: the form stays where it is.
      if (!range.collapsed) setDraft((current) => current && { ...current, ...endOf(range, held) });
    });
    resized.observe(held);
    return () => resized.disconnect();
  }, [frame, range]);

  const mayBegin = selected !== null && selected.passage.quote.length <= LONGEST_QUOTE;
  function begin() {
    if (!mayBegin) return;
    flushSync(() => setDraft(selected));
    field.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: 'nearest' });
  }
  function close() {
    flushSync(() => setDraft(null));
    frame.current?.focus({ preventScroll: true });
  }
  useHotkeys(
    [['alt+C', () => (mayBegin ? begin() : onNothing?.()), { usePhysicalKeys: true }]],
    ['INPUT', 'SELECT'],
    true,
  );

  return (
    <>
      {selected && <SelectionButton selected={selected} isTooLong={!mayBegin} onBegin={begin} />}
      {draft && (
        <div ref={place} className={styles.passageForm} style={placeOf(draft)} data-comment-tool>
          <PassageForm
            articleId={articleId}
            passage={draft.passage}
            field={field}
            add={add}
            onClose={close}
          />
        </div>
      )}
    </>
  );
}

type ButtonProps = { selected: Selected; isTooLong: boolean; onBegin: () => void };

function SelectionButton({ selected, isTooLong, onBegin }: ButtonProps) {
  const t = useCommentsWords();
  return (
    <Button
      size="compact-sm"
      className={styles.selectionButton}
      style={placeOf(selected)}
      leftSection={<IconMessagePlus size={14} aria-hidden />}
      rightSection={isTooLong ? undefined : <Kbd className={styles.key}>Alt+C</Kbd>}
      aria-keyshortcuts="Alt+C"
      aria-label={t(isTooLong ? 'selectionTooLong' : 'onSelection')}
      disabled={isTooLong}
      data-comment-tool
      // Pressing it must not let go of the selection.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onBegin}
    >
      {t(isTooLong ? 'selectionTooLong' : 'onSelection')}
    </Button>
  );
}

function placeOf({ top, left }: Selected) {
  return { top, '--end': `${left}px` };
}

/** Keeps the words marked while the keyboard is in the form, which takes the selection away. */
function useDraftHighlight(range: Range | null): void {
  useEffect(() => {
    if (!range || !('highlights' in CSS)) return;
    const highlight = new Highlight(range);
    highlight.priority = 2;
    CSS.highlights.set('comment-draft', highlight);
    return () => {
      CSS.highlights.delete('comment-draft');
    };
  }, [range]);
}
