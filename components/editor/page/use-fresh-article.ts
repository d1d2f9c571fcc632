'use client';

import { useEffect } from 'react';
import { useRouter } from 'next/navigation';
import type { EditableArticle } from '@/components/editor/editing-article';

const opened = new WeakSet<EditableArticle>();

/** Going back in the browser shows the page as it was answered then: what was opened before is asked for anew. */
export function useFreshArticle(article: EditableArticle): void {
  const router = useRouter();
  useEffect(() => {
    if (opened.has(article)) router.refresh();
    opened.add(article);
  }, [article, router]);
}
