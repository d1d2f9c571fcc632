'use client';

import { useEffect, useState, type RefObject } from 'react';
import type { Passage } from './comment-actions';
import { selectedPassage } from './passage-range';

/** `top` and `left`: where the selection ends, from the corner of the article's frame. */
export type Selected = { passage: Passage; top: number; left: number };

/** What is selected in the article just now. */
export function useSelectedPassage(
  frame: RefObject<HTMLElement | null>,
  sectionIds: readonly string[],
): Selected | null {
  const [selected, setSelected] = useState<Selected | null>(null);
  useEffect(() => {
    let scheduled = 0;
    const read = () => setSelected(frame.current && locate(frame.current, sectionIds));
    const onChange = () => {
      cancelAnimationFrame(scheduled);
      scheduled = requestAnimationFrame(read);
    };
    document.addEventListener('selectionchange', onChange);
    return () => {
      cancelAnimationFrame(scheduled);
      document.removeEventListener('selectionchange', onChange);
    };
  }, [frame, sectionIds]);
  return selected;
}

function locate(frame: HTMLElement, sectionIds: readonly string[]): Selected | null {
  const passage = selectedPassage(frame, sectionIds);
  const range = passage && document.getSelection()?.getRangeAt(0);
  if (!range) return null;
  const end = [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect();
  const corner = frame.getBoundingClientRect();
  return { passage, top: end.bottom - corner.top, left: end.right - corner.left };
}
