'use server';

import { makePage } from '@/lib/newspaper/commands/make-page';
import { removePage } from '@/lib/newspaper/commands/remove-page';
import { savePage } from '@/lib/newspaper/commands/save-page';
import { getPageText } from '@/lib/newspaper/queries/get-page-text';
import { changePageLimits } from '@/lib/office/commands/change-page-limits';
import { runAction } from '@/lib/web/run-action';
import { showAnew } from '@/lib/web/show-anew';

export async function makePageAction(input: unknown) {
  return runAction((ctx) => makePage(ctx, input));
}

export async function savePageAction(input: unknown) {
  return runAction((ctx) => savePage(ctx, input));
}

export async function removePageAction(input: unknown) {
  return runAction((ctx) => removePage(ctx, input));
}

export async function pageTextAction(articleId: string) {
  return runAction((ctx) => getPageText(ctx, articleId));
}

export async function changePageLimitsAction(input: unknown) {
  return showAnew(await runAction((ctx) => changePageLimits(ctx, input)));
}
