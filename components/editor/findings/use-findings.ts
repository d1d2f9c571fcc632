'use client';

import { useEffect, useState } from 'react';
import { documentIsEmpty } from '@/lib/document/document-is-empty';
import { findings, type Finding } from '@/lib/domain/article/findings';
import type { ArticleSession } from '@/components/editor/session/article-session';

const LOOK_AFTER_MS = 1_000;

/** What is still wrong with the article as it stands on this page; looked at again a second after a change. */
export function useFindings(session: ArticleSession): Finding[] {
  const [found, setFound] = useState<Finding[]>([]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => setFound(findingsOf(session));
    const lookSoon = () => {
      clearTimeout(timer);
      timer = setTimeout(look, LOOK_AFTER_MS);
    };
    look();
    const stop = session.changes.subscribe(lookSoon);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [session]);
  return found;
}

function findingsOf(session: ArticleSession): Finding[] {
  const { heading, byline } = session.head.written();
  return findings({
    heading,
    byline,
    sections: session.inOrder().map((section) => {
      const { headingLines, document } = section.lastText();
      const { role, topicIds, targetLength } = section.details.get();
      return {
        id: section.id,
        role,
        headingLines,
        topicIds,
        doc: document.doc,
        isEmpty: documentIsEmpty(document.doc),
        isRequired: section.hint.isRequired,
        targetLength,
        characterCount: section.measure.get().characters,
      };
    }),
  });
}
