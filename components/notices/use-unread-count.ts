'use client';

import { useEffect, useState } from 'react';
import { usePathname } from 'next/navigation';

const LOOK_EVERY_MS = 60_000;

/** What the server said last: with the page, then every minute while the page is in view and at every move. */
export function useUnreadCount(rendered: number): number {
  const [looked, setLooked] = useState<{ rendered: number; count: number } | null>(null);
  const path = usePathname();
  useEffect(() => {
    const stopped = new AbortController();
    const look = async () => {
      if (document.hidden) return;
      const count = await askForCount(stopped.signal);
      if (count !== null) setLooked({ rendered, count });
    };
    const timer = setInterval(() => void look(), LOOK_EVERY_MS);
    const onShow = () => void look();
    document.addEventListener('visibilitychange', onShow);
    void look();
    return () => {
      stopped.abort();
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onShow);
    };
  }, [rendered, path]);
  // A page rendered anew knows better than an answer from before it.
  return looked?.rendered === rendered ? looked.count : rendered;
}

async function askForCount(signal: AbortSignal): Promise<number | null> {
  try {
    const response = await fetch('/api/notices/unread', { signal, cache: 'no-store' });
    if (!response.ok) return null;
    const { count }: { count: unknown } = await response.json();
    return typeof count === 'number' ? count : null;
  } catch {
    return null;
  }
}
