'use client';

import { useEffect } from 'react';
import type { Editor } from '@tiptap/core';
import { showCommentMarks } from '@/components/editor/comments/comment-marks';
import type { SectionSession } from '@/components/editor/session/section-session';
import { useComments } from '@/components/editor/comments/comments-context';
import { useValue } from '@/components/editor/session/use-value';

/** Keeps the marks in a section's text in step with the open comments. */
export function useCommentMarks(editor: Editor | null, section: SectionSession): void {
  const comments = useComments();
  const threads = useValue(comments.threads);
  const active = useValue(comments.active);
  useEffect(() => {
    if (!editor || editor.isDestroyed || editor.view.composing) return;
    showCommentMarks(
      editor,
      threads.filter(({ sectionId }) => sectionId === section.id),
      active,
    );
  }, [editor, section, threads, active]);
}
