'use client';

import { useEffect, useRef } from 'react';
import { useRouter } from 'next/navigation';
import type { EditableArticle } from '@/components/editor/editing-article';
import type { ArticleSession } from '@/components/editor/session/article-session';

const opened = new WeakSet<EditableArticle>();

/**
 * Going back in the browser shows the page as it was answered then, and loading it again while a save is under way one
 * without that save: both are asked for anew.
 */
export function useFreshArticle(article: EditableArticle, session: ArticleSession): void {
  const router = useRouter();
  const isFirst = useRef(true);
  useEffect(() => {
    if (opened.has(article) || (isFirst.current && session.isPast(article))) router.refresh();
    opened.add(article);
    isFirst.current = false;
  }, [article, session, router]);
}
