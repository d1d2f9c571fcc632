'use client';

import { useEffect } from 'react';
import type { ArticleSession, Destination } from '@/components/editor/session/article-session';

/**
 * Takes the person where a command or the outline sends them, as soon as that is on the page: a section just
 * added comes with the server's answer, its editor a moment later.
 */
export function useDestination(session: ArticleSession): void {
  useEffect(() => {
    let tries = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const go = () => {
      clearTimeout(timer);
      const destination = session.destination.get();
      if (!destination) return;
      if (arrive(session, destination) || (tries += 1) > 60) {
        tries = 0;
        session.destination.set(null);
      } else timer = setTimeout(go, 50);
    };
    const stop = session.destination.subscribe(() => {
      tries = 0;
      go();
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [session]);
}

function arrive(session: ArticleSession, { sectionId, part }: Destination): boolean {
  const section = session.section(sectionId);
  const frame = document.getElementById(`section-${sectionId}`);
  if (!section || !frame) return false;
  if (part === 'text') {
    const editor = section.editor.get();
    if (!editor) {
      section.wanted.update((times) => times + 1);
      return false;
    }
    frame.scrollIntoView({ block: 'start' });
    editor.commands.focus(null, { scrollIntoView: false });
    return true;
  }
  const target = frame.querySelector<HTMLElement>(part === 'heading' ? 'textarea' : '[data-section-menu]');
  frame.scrollIntoView({ block: 'start' });
  target?.focus({ preventScroll: true });
  return target !== null;
}
