'use client';

import { useEffect } from 'react';
import type { Editor } from '@tiptap/core';
import { showProposalMarks } from '@/components/editor/proposals/proposal-marks';
import type { SectionSession } from '@/components/editor/session/section-session';
import { useValue } from '@/components/editor/session/use-value';

/** Keeps the marks in a section's text in step with what reviewers propose for it. */
export function useProposalMarks(editor: Editor | null, section: SectionSession): void {
  const proposed = useValue(section.proposed);
  useEffect(() => {
    if (!editor || editor.isDestroyed || editor.view.composing) return;
    showProposalMarks(editor, proposed);
  }, [editor, proposed]);
}
