'use server';

import { createArticle } from '@/lib/articles/commands/create-article';
import { listPreviousArticles } from '@/lib/articles/queries/list-previous-articles';
import { fieldsOf } from '@/lib/input/fields';
import { runAction } from '@/lib/web/run-action';

export async function createArticleAction(input: unknown) {
  return runAction((ctx) => createArticle(ctx, input));
}

export async function listPreviousArticlesAction(input: unknown) {
  return runAction((ctx) => {
    const { bodyName, year } = fieldsOf(input);
    return listPreviousArticles(ctx, { bodyName: String(bodyName), year: Number(year) });
  });
}
