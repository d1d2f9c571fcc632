'use client';

import { useEffect, useRef, type PointerEvent, type RefObject } from 'react';

/** How far a pointer goes before it drags rather than chooses, in CSS pixels. */
const SLOP = 5;
/** From an edge of the pane where it begins to scroll by itself, in CSS pixels. */
const EDGE = 56;
/** CSS pixels in a millisecond, at the edge and beyond. */
const FASTEST = 2;

type Drag = {
  row: HTMLElement;
  startY: number;
  /** Where the pointer is. */
  y: number;
  isMoving: boolean;
  frame: number;
};

/**
 * Rows dragged by their grip, with mouse, pen or finger. One set of listeners and one line that shows where the row
 * would go, moved without React: there may be thousands of rows. `mark` is that line.
 */
export function useRowDrag(
  mark: RefObject<HTMLElement | null>,
  onDrop: (id: string, beforeId: string | null) => void,
) {
  const drag = useRef<Drag | null>(null);

  function stop(list: HTMLElement) {
    const ended = drag.current;
    if (!ended) return;
    cancelAnimationFrame(ended.frame);
    ended.row.removeAttribute('data-dragged');
    list.removeAttribute('data-dragging');
    if (mark.current) mark.current.hidden = true;
    drag.current = null;
  }

  /** `passed`: since the last frame, in milliseconds. */
  function follow(list: HTMLElement, passed = 0) {
    const current = drag.current;
    const pane = list.parentElement;
    if (!current || !pane) return;
    const { top, bottom } = pane.getBoundingClientRect();
    const beyond = Math.min(current.y - (top + EDGE), 0) + Math.max(current.y - (bottom - EDGE), 0);
    pane.scrollTop += Math.max(-1, Math.min(1, beyond / EDGE)) * FASTEST * passed;
    show(list, current.y, mark.current);
    const now = performance.now();
    current.frame = requestAnimationFrame(() => follow(list, Math.min(performance.now() - now, 100)));
  }

  useEffect(() => {
    const cancel = (event: KeyboardEvent) => {
      const list = mark.current?.parentElement;
      if (event.key === 'Escape' && drag.current && list) stop(list);
    };
    window.addEventListener('keydown', cancel);
    return () => window.removeEventListener('keydown', cancel);
  });

  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      const grip = event.target instanceof Element ? event.target.closest('[data-grip]') : null;
      const row = grip?.closest<HTMLElement>('[role="option"]');
      if (!row || event.button !== 0 || !event.isPrimary) return;
      // The text below must not be selected on the way.
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      event.currentTarget.focus({ preventScroll: true });
      const y = event.clientY;
      drag.current = { row, startY: y, y, isMoving: false, frame: 0 };
    },
    onPointerMove({ clientY, currentTarget: list }: PointerEvent<HTMLElement>) {
      const current = drag.current;
      if (!current) return;
      current.y = clientY;
      if (current.isMoving || Math.abs(clientY - current.startY) < SLOP) return;
      current.isMoving = true;
      current.row.setAttribute('data-dragged', '');
      list.setAttribute('data-dragging', '');
      follow(list);
    },
    onPointerUp({ clientY, currentTarget: list }: PointerEvent<HTMLElement>) {
      const current = drag.current;
      if (!current) return;
      const place = current.isMoving ? placeAt(list, clientY) : null;
      stop(list);
      if (place) onDrop(idOf(current.row), place.before && idOf(place.before));
    },
    onPointerCancel: ({ currentTarget }: PointerEvent<HTMLElement>) => stop(currentTarget),
  };
}

function show(list: HTMLElement, y: number, mark: HTMLElement | null): void {
  const place = placeAt(list, y);
  if (!mark || !place) return;
  mark.hidden = false;
  mark.style.top = `${place.y - list.getBoundingClientRect().top}px`;
}

/** Before which row something let go at this height goes, and where that is; `before` null for behind the last. */
function placeAt(list: HTMLElement, y: number): { before: HTMLElement | null; y: number } | null {
  const pane = list.parentElement?.getBoundingClientRect();
  const { left, width, top, bottom } = list.getBoundingClientRect();
  if (!pane) return null;
  const inside = Math.max(Math.max(pane.top, top) + 1, Math.min(y, Math.min(pane.bottom, bottom) - 1));
  const row = document
    .elementsFromPoint(left + width / 2, inside)
    .find((one): one is HTMLElement => one instanceof HTMLElement && isRow(one));
  if (!row) return null;
  const { top: rowTop, height } = row.getBoundingClientRect();
  if (inside < rowTop + height / 2) return { before: row, y: rowTop };
  const next = row.nextElementSibling;
  return { before: next instanceof HTMLElement && isRow(next) ? next : null, y: rowTop + height };
}

function idOf(row: HTMLElement): string {
  return row.id.replace(/^row-/, '');
}

function isRow(element: HTMLElement): boolean {
  return element.getAttribute('role') === 'option';
}
