'use server';

import { correctPublication } from '@/lib/publications/commands/correct-publication';
import { publishArticle } from '@/lib/publications/commands/publish-article';
import { schedulePublication } from '@/lib/publications/commands/schedule-publication';
import { withdrawPublication } from '@/lib/publications/commands/withdraw-publication';
import { checkAddress } from '@/lib/publications/queries/check-address';
import { runAction } from '@/lib/web/run-action';
import { showUnseenComments } from '@/lib/web/show-unseen-comments';

export async function publishAction(input: unknown) {
  return showUnseenComments(await runAction((ctx) => publishArticle(ctx, input)));
}

export async function scheduleAction(input: unknown) {
  return showUnseenComments(await runAction((ctx) => schedulePublication(ctx, input)));
}

export async function withdrawAction(input: unknown) {
  return runAction((ctx) => withdrawPublication(ctx, input));
}

export async function correctAction(input: unknown) {
  return showUnseenComments(await runAction((ctx) => correctPublication(ctx, input)));
}

export async function checkAddressAction(articleId: string, slug: string) {
  return runAction((ctx) => checkAddress(ctx, { articleId, slug }));
}
