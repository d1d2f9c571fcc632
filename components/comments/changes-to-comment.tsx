'use client';

import { useCallback, useRef, type ReactNode } from 'react';
import { useCommentsWords } from '@/components/words/use-comments-words';
import type { CommentActions } from './comment-actions';
import { CommentOnSelection } from './comment-on-selection';
import styles from './comments.module.css';
import { selectedAmongChanges } from './selected-among-changes';

type Props = {
  articleId: string;
  /** The anchor texts of the sections as they stand, by their ids. */
  texts: Readonly<Record<string, string>>;
  add: CommentActions['add'];
  children: ReactNode;
};

/** The changes of an article, on whose later text one can comment. */
export function ChangesToComment({ articleId, texts, add, children }: Props) {
  const t = useCommentsWords();
  const frame = useRef<HTMLDivElement>(null);
  const find = useCallback((changes: HTMLElement) => selectedAmongChanges(changes, texts), [texts]);
  return (
    <div ref={frame} className={styles.text} role="region" aria-label={t('textOf')} tabIndex={-1}>
      {children}
      <CommentOnSelection articleId={articleId} frame={frame} find={find} add={add} />
    </div>
  );
}
