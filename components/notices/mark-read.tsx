'use client';

import { useEffect } from 'react';
import type { MarkRead as Mark } from '@/components/notices/notice-list';

/** Marks the notices that lead here as read, once the page is really before the person. */
export function MarkRead({ path, markRead }: { path: string; markRead: Mark }) {
  useEffect(() => {
    // A line that drops leaves them unread, and nothing else.
    markRead({ path }).catch(() => undefined);
  }, [path, markRead]);
  return null;
}
