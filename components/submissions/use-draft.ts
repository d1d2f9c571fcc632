'use client';

import { useEffect, useState, useSyncExternalStore } from 'react';
import { keepContributor, readContributor, type DraftKey } from './submission-draft';
import { TabDraft } from './tab-draft';

/** The text and the name being typed, kept in this browser at every change; only for what runs in a browser. */
export function useDraft({ requestId, sectionId }: DraftKey, knownName: string) {
  const [draft] = useState(
    () => new TabDraft(localStorage, { requestId, sectionId }, Math.random().toString(36).slice(2, 12)),
  );
  const state = useSyncExternalStore(draft.subscribe, draft.get);
  const [name, setName] = useState(() => readContributor(localStorage, requestId) || knownName);
  useEffect(() => {
    const events = ['storage', 'focus', 'pageshow'];
    for (const event of events) window.addEventListener(event, draft.hear);
    return () => {
      for (const event of events) window.removeEventListener(event, draft.hear);
    };
  }, [draft]);
  return {
    ...state,
    name,
    changeText: (text: string) => draft.type(text),
    settle: (choice: Parameters<TabDraft['settle']>[0]) => draft.settle(choice),
    clear: () => draft.clear(),
    changeName: (next: string) => {
      setName(next);
      keepContributor(localStorage, requestId, next);
    },
  };
}

export type Draft = ReturnType<typeof useDraft>;
