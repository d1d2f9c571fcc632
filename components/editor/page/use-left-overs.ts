'use client';

import { useEffect } from 'react';
import { useNotices } from '@/components/editor/notices/use-notices';
import type { ArticleSession } from '@/components/editor/session/article-session';
import { restoreLeftOvers } from '@/components/editor/session/restore-left-overs';
import { useEditorWords } from '@/components/words/use-editor-words';

/** At opening, brings back unsaved text an earlier tab left in this browser, and says so. */
export function useLeftOvers(session: ArticleSession, personId: string): void {
  const t = useEditorWords('notice');
  const notices = useNotices();
  useEffect(() => {
    const owner = { personId, line: session.line.key };
    void restoreLeftOvers(session, owner, window.localStorage).then((count) => {
      if (count > 0) notices.say(t('restored', { count }));
    });
    // Once, for the page as opened.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [session]);
}
