'use client';

import { useEffect } from 'react';
import type { Editor } from '@tiptap/core';
import { useFind } from '@/components/editor/find/find-context';
import { showFoundMarks } from '@/components/editor/find/found-marks';
import type { SectionSession } from '@/components/editor/session/section-session';
import { useValue } from '@/components/editor/session/use-value';

/** Keeps the marks in a section's text in step with what was found. */
export function useFoundMarks(editor: Editor | null, section: SectionSession): void {
  const find = useFind();
  const matches = useValue(find.matches);
  const at = useValue(find.at);
  useEffect(() => {
    if (!editor || editor.isDestroyed || editor.view.composing) return;
    const here = matches.filter(({ line }) => line.home.sectionId === section.id);
    showFoundMarks(editor, here, matches[at] ?? null);
  }, [editor, section, matches, at]);
}
