'use client';

import { useEffect } from 'react';
import type { Panels } from '@/components/editor/page/panels';
import type { ArticleSession } from '@/components/editor/session/article-session';

/**
 * Opens the panel that the address names, with the cursor in its section where the panel leaves room for the text:
 * what the first page leads to.
 */
export function usePanelFromAddress(panels: Panels, session: ArticleSession): void {
  useEffect(() => {
    const wanted = new URLSearchParams(window.location.search);
    const panel = panels.names.find((name) => name === wanted.get('panel'));
    if (!panel) return;
    panels.open(panel);
    const sectionId = wanted.get('section');
    const isBeside = panels.drawer.get() === null;
    if (sectionId && isBeside && session.section(sectionId))
      session.destination.set({ sectionId, part: 'text' });
  }, [panels, session]);
}
