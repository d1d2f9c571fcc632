'use client';

import { useEffect } from 'react';
import { useFind } from '@/components/editor/find/find-context';
import { markFoundFields } from '@/components/editor/find/mark-found-fields';
import { useArticleSession } from '@/components/editor/session/session-context';
import { useValue } from '@/components/editor/session/use-value';
import { showWords } from '@/components/editor/wording/show-words';

/** Brings the current match into view when the person goes to it, and marks the fields in which something was found. */
export function useShownMatch(): void {
  const find = useFind();
  const session = useArticleSession();
  const shown = useValue(find.shown);
  const matches = useValue(find.matches);
  const at = useValue(find.at);

  useEffect(() => {
    const match = find.current();
    if (shown === 0 || !match) return;
    return showWords(session, { home: match.line.home, start: match.start, end: match.end });
  }, [find, session, shown]);

  useEffect(() => {
    markFoundFields(session, matches, matches[at] ?? null);
    return () => markFoundFields(session, [], null);
  }, [session, matches, at, shown]);
}
