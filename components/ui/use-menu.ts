'use client';

import { useEffect, type FocusEvent, type KeyboardEvent, type RefObject } from 'react';

const STEP: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * The menu pattern for a `place` that holds the opener and, while open, the items: opening goes to the first
 * item, arrows, Home and End to the others; Escape goes back to the opener, going elsewhere closes.
 */
export function useMenu(place: RefObject<HTMLElement | null>, isOpen: boolean, close: () => void) {
  const items = () => [...(place.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
  useEffect(() => {
    if (!isOpen) return;
    place.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
    const onPress = ({ target }: PointerEvent) => {
      if (!(target instanceof Node && place.current?.contains(target))) close();
    };
    document.addEventListener('pointerdown', onPress);
    return () => document.removeEventListener('pointerdown', onPress);
    // The first item is gone to at the opening, not whenever the frame is drawn again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isOpen]);

  return {
    onBlur({ currentTarget, relatedTarget }: FocusEvent) {
      if (relatedTarget && !currentTarget.contains(relatedTarget)) close();
    },
    onKeyDown(event: KeyboardEvent) {
      if (!isOpen) return;
      if (event.key === 'Escape') {
        close();
        place.current?.querySelector<HTMLElement>('[aria-haspopup="menu"]')?.focus();
        return;
      }
      const all = items();
      const step = STEP[event.key];
      const index = all.findIndex((item) => item === document.activeElement);
      const next =
        event.key === 'Home'
          ? all[0]
          : event.key === 'End'
            ? all.at(-1)
            : step === undefined
              ? undefined
              : all.at((index + step) % all.length);
      if (!next) return;
      event.preventDefault();
      next.focus();
    },
  };
}
