'use client';

import { useEffect } from 'react';
import type { Editor } from '@tiptap/core';
import { useFiguresIfAny } from '@/components/editor/figures/figures-context';
import { showFigureMarks } from '@/components/editor/figures/figure-marks';
import type { FiguresSession } from '@/components/editor/figures/figures-session';
import { usePanels } from '@/components/editor/page/panels-context';
import type { SectionSession } from '@/components/editor/session/section-session';
import { useValue } from '@/components/editor/session/use-value';
import { Value } from '@/components/editor/session/value';
import { useFiguresWords } from '@/components/words/use-figures-words';

const NONE: FiguresSession['figures'] = new Value<
  FiguresSession['figures'] extends Value<infer T> ? T : never
>([]);
const NO_KEY = new Value<string | null>(null);

/** Keeps the marks of a section's figures in step while their panel is open. */
export function useFigureMarks(editor: Editor | null, section: SectionSession): void {
  const t = useFiguresWords('states');
  const session = useFiguresIfAny();
  const figures = useValue(session?.figures ?? NONE);
  const activeKey = useValue(session?.active ?? NO_KEY);
  const isShown = useValue(usePanels().side) === 'figures';
  useEffect(() => {
    if (!session || !editor || editor.isDestroyed || editor.view.composing) return;
    const here = isShown ? figures.filter(({ sectionId }) => sectionId === section.id) : [];
    showFigureMarks(editor, here, { activeKey, nameOf: ({ state }) => t(state) });
  }, [session, editor, section, figures, activeKey, isShown, t]);
}
