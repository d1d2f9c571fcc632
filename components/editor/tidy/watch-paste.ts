import { Extension } from '@tiptap/core';
import type { Transaction } from '@tiptap/pm/state';

/** Places in the document as it is after the paste. */
export type Pasted = { from: number; to: number };
export type OnPasted = (pasted: Pasted) => void;

/** Tells where text was pasted. */
export const WatchPaste = Extension.create<{ onPasted: OnPasted }>({
  name: 'watchPaste',
  onTransaction({ transaction }) {
    if (transaction.getMeta('uiEvent') !== 'paste' || !transaction.docChanged) return;
    const pasted = changedIn(transaction);
    if (pasted.to > pasted.from) this.options.onPasted(pasted);
  },
});

function changedIn({ mapping }: Transaction): Pasted {
  let from = Infinity;
  let to = -Infinity;
  mapping.maps.forEach((map, index) => {
    const later = mapping.slice(index + 1);
    map.forEach((_oldStart, _oldEnd, start, end) => {
      from = Math.min(from, later.map(start, -1));
      to = Math.max(to, later.map(end, 1));
    });
  });
  return { from, to };
}
