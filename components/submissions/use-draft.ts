'use client';

import { useState } from 'react';
import { keepContributor, keepDraft, readContributor, readDraft, type DraftKey } from './submission-draft';

/** The text and the name being typed, kept in this browser at every change; only for what runs in a browser. */
export function useDraft({ requestId, sectionId }: DraftKey, knownName: string) {
  const key = { requestId, sectionId };
  const [text, setText] = useState(() => readDraft(localStorage, key));
  const [name, setName] = useState(() => readContributor(localStorage, requestId) || knownName);
  const [isKept, setIsKept] = useState(true);
  return {
    text,
    name,
    /** False when this browser keeps nothing: a reload would lose the text. */
    isKept,
    changeText: (next: string) => {
      setText(next);
      setIsKept(keepDraft(localStorage, key, next));
    },
    changeName: (next: string) => {
      setName(next);
      keepContributor(localStorage, requestId, next);
    },
  };
}

export type Draft = ReturnType<typeof useDraft>;
