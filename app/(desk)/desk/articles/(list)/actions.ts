'use server';

import { archiveArticle } from '@/lib/articles/commands/archive-article';
import { bringBackArticle } from '@/lib/articles/commands/bring-back-article';
import { changeWriters } from '@/lib/articles/commands/change-writers';
import { deleteArticle } from '@/lib/articles/commands/delete-article';
import { askDepartments } from '@/lib/confirmations/commands/ask-departments';
import { runAction } from '@/lib/web/run-action';

export async function archiveAction(articleId: string) {
  return runAction((ctx) => archiveArticle(ctx, { articleId }));
}

export async function bringBackAction(articleId: string) {
  return runAction((ctx) => bringBackArticle(ctx, { articleId }));
}

export async function deleteAction(articleId: string) {
  return runAction((ctx) => deleteArticle(ctx, { articleId }));
}

export async function assignAction(articleId: string, add: string[]) {
  return runAction((ctx) => changeWriters(ctx, { articleId, add }));
}

export async function askDepartmentsAction(input: unknown) {
  return runAction((ctx) => askDepartments(ctx, input));
}
