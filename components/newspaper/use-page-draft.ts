'use client';

import { useDeferredValue, useMemo, useState } from 'react';
import type { PrintedWords } from '@/lib/newspaper/layout/printed-furniture';
import type { PageDetail } from '@/lib/newspaper/queries/get-page';
import type { Advances } from '@/lib/newspaper/layout/advances';
import { pageDraftOf, inputOf, layOutDraft, withAdvances, type PageDraft } from './page-draft';

/** What is typed and arranged, and the page it makes; the layout follows the typing without holding it up. */
export function usePageDraft(page: PageDetail, words: PrintedWords) {
  const [draft, setDraft] = useState(() => pageDraftOf(page));
  const [saved, setSaved] = useState(() => ({
    version: page.version,
    input: JSON.stringify(inputOf(draft)),
  }));
  const [advances, setAdvances] = useState(page.advances);
  const shown = useDeferredValue(draft);
  const { limits } = page;
  const laidOut = useMemo(
    () => layOutDraft(shown, { limits, advances, words }),
    [shown, limits, advances, words],
  );
  const input = inputOf(draft);
  return {
    draft,
    laidOut,
    version: saved.version,
    isUnsaved: JSON.stringify(input) !== saved.input,
    input,
    set: (change: Partial<PageDraft>) => setDraft((before) => ({ ...before, ...change })),
    change: setDraft,
    markSaved: (version: number, sent: object) => setSaved({ version, input: JSON.stringify(sent) }),
    takeVersion: (version: number) => setSaved((before) => ({ ...before, version })),
    learn: (more: Advances) => setAdvances((known) => withAdvances(known, more)),
  };
}

export type PageDraftState = ReturnType<typeof usePageDraft>;
