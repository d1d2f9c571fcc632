'use client';

import { useRef, useState, type RefObject } from 'react';
import type { CommentThread } from '@/lib/comments/queries/list-comments';

export type SeenComments = {
  /** For the command: the threads that were on the list as it was ticked. */
  ids: string[];
  isTicked: boolean;
  /** Somebody wanted to go on without. */
  isMissing: boolean;
  tick: (isTicked: boolean) => void;
  /** Whether one may go on; where not, leads to what is to be ticked. */
  require: () => boolean;
  box: RefObject<HTMLInputElement | null>;
};

/** That somebody has looked at the open threads: a thread that joins the list afterwards is to be looked at too. */
export function useSeenComments(open: readonly CommentThread[]): SeenComments {
  const box = useRef<HTMLInputElement>(null);
  const [ids, setIds] = useState<string[]>([]);
  const [isTried, setIsTried] = useState(false);
  const isTicked = open.every(({ id }) => ids.includes(id));
  return {
    ids,
    isTicked,
    isMissing: isTried && !isTicked,
    tick: (ticked) => setIds(ticked ? open.map(({ id }) => id) : []),
    require: () => {
      setIsTried(true);
      if (!isTicked) box.current?.focus();
      return isTicked;
    },
    box,
  };
}
