'use server';

import { fieldsOf } from '@/lib/input/fields';
import { runAction } from '@/lib/web/run-action';
import { restoreArticle } from '@/lib/writing/commands/restore-article';
import { restoreText } from '@/lib/writing/commands/restore-text';

export async function restoreTextAction(target: unknown, paragraph: unknown) {
  return runAction((ctx) => restoreText(ctx, { ...fieldsOf(target), paragraph }));
}

export async function restoreArticleAction(target: unknown) {
  return runAction((ctx) => restoreArticle(ctx, target));
}
