'use client';

import type { ArticleSession } from '@/components/editor/session/article-session';
import { ownContext } from '@/components/ui/own-context';

export const [ArticleSessionProvider, useArticleSession] =
  ownContext<ArticleSession>('the article being written');
