'use client';

import { useEffect, useState, type RefObject } from 'react';
import type { SelectedWords } from './passage-range';

/** `top` and `left`: where the words end, from the corner of the frame. */
export type Selected = SelectedWords & { top: number; left: number };

/** A tap on a phone lets go of the selection before it counts as a press of what stands beside it. */
const LINGERS_MS = 300;

/** What stands beside the selection and is no part of the text. */
const TOOL = '[data-comment-tool]';

/** What is selected in the frame just now; while the mouse still draws a selection, nothing, lest it be in the way. */
export function useSelectedWords(
  frame: RefObject<HTMLElement | null>,
  find: (frame: HTMLElement) => SelectedWords | null,
): Selected | null {
  const [selected, setSelected] = useState<Selected | null>(null);
  useEffect(() => {
    let scheduled = 0;
    let lingering = 0;
    let isDrawing = false;
    const read = () => {
      if (isDrawing) return;
      const found = frame.current && locate(frame.current, find);
      window.clearTimeout(lingering);
      if (found) setSelected(found);
      else lingering = window.setTimeout(() => setSelected(null), LINGERS_MS);
    };
    const onChange = () => {
      cancelAnimationFrame(scheduled);
      scheduled = requestAnimationFrame(read);
    };
    const onDown = ({ pointerType, button, ctrlKey, target }: PointerEvent) => {
      const isMenu = button !== 0 || ctrlKey;
      if (pointerType !== 'mouse' || isMenu || (target instanceof Element && target.closest(TOOL))) return;
      isDrawing = true;
      setSelected(null);
    };
    const onUp = () => {
      if (!isDrawing) return;
      isDrawing = false;
      onChange();
    };
    const resized = new ResizeObserver(onChange);
    if (frame.current) resized.observe(frame.current);
    document.addEventListener('selectionchange', onChange);
    document.addEventListener('pointerdown', onDown);
    document.addEventListener('pointerup', onUp);
    document.addEventListener('pointercancel', onUp);
    return () => {
      cancelAnimationFrame(scheduled);
      window.clearTimeout(lingering);
      resized.disconnect();
      document.removeEventListener('selectionchange', onChange);
      document.removeEventListener('pointerdown', onDown);
      document.removeEventListener('pointerup', onUp);
      document.removeEventListener('pointercancel', onUp);
    };
  }, [frame, find]);
  return selected;
}

function locate(frame: HTMLElement, find: (frame: HTMLElement) => SelectedWords | null): Selected | null {
  const words = find(frame);
  return words && { ...words, ...endOf(words.range, frame) };
}

/** Where words end, from the corner of the frame. */
export function endOf(range: Range, frame: HTMLElement): { top: number; left: number } {
  const end = [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect();
  const corner = frame.getBoundingClientRect();
  return { top: end.bottom - corner.top, left: end.right - corner.left };
}
