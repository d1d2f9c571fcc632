'use client';

import { useMemo } from 'react';
import { isPassageOf } from '@/components/editor/material/is-passage-of';
import { useArticleSession } from '@/components/editor/session/session-context';
import { useValue } from '@/components/editor/session/use-value';
import { photoHashes } from '@/lib/document/photo-hashes';
import { sourcePassages, type SourcePassage } from '@/lib/document/source-passages';
import type { DocumentNode } from '@/lib/domain/article/content';

type Read = { passages: SourcePassage[]; photos: ReadonlySet<string> };

const readBefore = new WeakMap<DocumentNode, Read>();

/** Where in the article what a submission says or shows stands now: the number of the section, 0 for nowhere. */
export function useTaken() {
  const session = useArticleSession();
  const changes = useValue(session.changes);
  return useMemo(() => {
    const texts = session.inOrder().map((section) => read(section.lastText().document.doc));
    return {
      changes,
      passage: (submissionId: string, paragraph: string) =>
        texts.findIndex(({ passages }) =>
          passages.some((each) => each.submissionId === submissionId && isPassageOf(each.text, paragraph)),
        ) + 1,
      photo: (hash: string) => texts.findIndex(({ photos }) => photos.has(hash)) + 1,
    };
  }, [session, changes]);
}

/** A document is replaced when it changes, never changed in place. */
function read(doc: DocumentNode): Read {
  const known = readBefore.get(doc) ?? { passages: sourcePassages(doc), photos: new Set(photoHashes(doc)) };
  readBefore.set(doc, known);
  return known;
}
