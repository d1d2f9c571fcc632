'use client';

import { useState, type MouseEvent } from 'react';

export type Selection = {
  ids: string[];
  has: (id: string) => boolean;
  /** For the checkbox of a row: with Shift held, everything from the last one clicked on is set alike. */
  onRowClick: (id: string, event: MouseEvent<HTMLInputElement>) => void;
  setAll: (isChosen: boolean) => void;
  keep: (ids: readonly string[]) => void;
};

/** Which of these rows are chosen; a row that is gone is not. */
export function useSelection(all: readonly string[]): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<string | null>(null);
  const ids = all.filter((id) => chosen.has(id));
  return {
    ids,
    has: (id) => chosen.has(id),
    onRowClick(id, { shiftKey, currentTarget }) {
      const isChosen = currentTarget.checked;
      const [from, to] = [all.indexOf(last ?? id), all.indexOf(id)].sort((a, b) => a - b);
      const range = shiftKey && from !== undefined && from >= 0 ? all.slice(from, (to ?? from) + 1) : [id];
      const next = new Set(ids);
      for (const each of range) {
        if (isChosen) next.add(each);
        else next.delete(each);
      }
      setChosen(next);
      setLast(id);
    },
    setAll: (isChosen) => setChosen(new Set(isChosen ? all : [])),
    keep: (kept) => setChosen(new Set(kept)),
  };
}
