'use server';

import { createArticle } from '@/lib/articles/commands/create-article';
import { listPreviousArticles } from '@/lib/articles/queries/list-previous-articles';
import { runAction } from '@/lib/web/run-action';

export async function createArticleAction(input: unknown) {
  return runAction((ctx) => createArticle(ctx, input));
}

export async function listPreviousArticlesAction(about: { bodyName: string; year: number }) {
  return runAction((ctx) =>
    listPreviousArticles(ctx, { bodyName: String(about.bodyName), year: Number(about.year) }),
  );
}
