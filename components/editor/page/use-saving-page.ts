'use client';

import { useEffect } from 'react';
import { announceTab } from '@/components/editor/saving/open-tabs';
import type { ArticleSession } from '@/components/editor/session/article-session';

/** What the page's comings and goings mean for the text: keep it, send it, ask before it is left unsaved. */
export function useSavingPage(session: ArticleSession, tabId: string): void {
  useEffect(() => {
    session.open();
    const stopAnnouncing = announceTab(session.line.key, tabId);
    const retry = () => session.retry();
    const keep = () => session.keepNow();
    const seen = () => {
      if (document.visibilityState === 'hidden') {
        keep();
        void session.flush();
      } else retry();
    };
    const ask = (event: BeforeUnloadEvent) => {
      keep();
      if (!session.hasUnsaved()) return;
      void session.flush();
      event.preventDefault();
    };
    const refuseFile = (event: DragEvent) => {
      // A file dropped beside the text would open in place of the page.
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    window.addEventListener('online', retry);
    window.addEventListener('focus', retry);
    window.addEventListener('pagehide', keep);
    window.addEventListener('beforeunload', ask);
    window.addEventListener('dragover', refuseFile);
    window.addEventListener('drop', refuseFile);
    document.addEventListener('visibilitychange', seen);
    return () => {
      window.removeEventListener('online', retry);
      window.removeEventListener('focus', retry);
      window.removeEventListener('pagehide', keep);
      window.removeEventListener('beforeunload', ask);
      window.removeEventListener('dragover', refuseFile);
      window.removeEventListener('drop', refuseFile);
      document.removeEventListener('visibilitychange', seen);
      stopAnnouncing();
      void session.close();
    };
  }, [session, tabId]);
}
