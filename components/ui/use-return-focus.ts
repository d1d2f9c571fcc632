'use client';

import { useEffect, useState } from 'react';

/** While a dialog is rendered: when it goes, the keyboard is back where it came from, or at `fallbackId`. */
export function useReturnFocus(fallbackId?: string): void {
  const [opener] = useState(() => (typeof document === 'undefined' ? null : document.activeElement));
  useEffect(
    () => () => {
      const fallback = fallbackId ? document.getElementById(fallbackId) : null;
      const target = opener?.isConnected && opener !== document.body ? opener : fallback;
      if (target instanceof HTMLElement) requestAnimationFrame(() => target.focus());
    },
    [opener, fallbackId],
  );
}
