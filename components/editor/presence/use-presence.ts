'use client';

import { useEffect } from 'react';
import type { Present } from '@/lib/articles/presence';
import type { ArticleSession } from '@/components/editor/session/article-session';

const BEAT_MS = 15_000;

/** Tells the server every quarter minute which section this tab is in, and shows who is in which. */
export function usePresence(session: ArticleSession, tabId: string): void {
  useEffect(() => {
    const address = `/api/articles/${session.articleId}/presence`;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const beat = async () => {
      clearTimeout(timer);
      timer = setTimeout(() => void beat(), BEAT_MS);
      const sectionId = session.whereabouts();
      const present = await askPresence(address, { sectionId, tabId });
      if (present) showPresent(session, present);
    };
    const leave = () => {
      void fetch(address, { method: 'DELETE', keepalive: true, body: JSON.stringify({ tabId }) }).catch(
        () => null,
      );
    };
    const stopWatching = session.focused.subscribe(() => void beat());
    void beat();
    window.addEventListener('pagehide', leave);
    return () => {
      clearTimeout(timer);
      stopWatching();
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [session, tabId]);
}

async function askPresence(address: string, body: object): Promise<Present[] | null> {
  try {
    const response = await fetch(address, { method: 'POST', body: JSON.stringify(body) });
    if (!response.ok) return null;
    const { present } = (await response.json()) as { present: Present[] };
    return present;
  } catch {
    // Who else is here is a courtesy: without a line it waits for the next beat.
    return null;
  }
}

function showPresent(session: ArticleSession, present: Present[]): void {
  for (const section of session.inOrder()) {
    const here = present.filter(({ sectionId }) => sectionId === section.id);
    const isSame = JSON.stringify(here) === JSON.stringify(section.present.get());
    if (!isSame) section.present.set(here);
  }
}
