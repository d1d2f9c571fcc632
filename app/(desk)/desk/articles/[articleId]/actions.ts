'use server';

import { runAction } from '@/lib/web/run-action';
import { recallReview } from '@/lib/reviews/commands/recall-review';
import { reopenArticle } from '@/lib/reviews/commands/reopen-article';
import { submitArticle } from '@/lib/reviews/commands/submit-article';
import { decide } from '@/lib/reviews/commands/decide';
import { correctPublication } from '@/lib/publications/commands/correct-publication';
import { publishArticle } from '@/lib/publications/commands/publish-article';
import { schedulePublication } from '@/lib/publications/commands/schedule-publication';
import { unschedulePublication } from '@/lib/publications/commands/unschedule-publication';
import { withdrawPublication } from '@/lib/publications/commands/withdraw-publication';

export async function submitAction(articleId: string) {
  return runAction((ctx) => submitArticle(ctx, { articleId }));
}

export async function recallAction(reviewId: string) {
  return runAction((ctx) => recallReview(ctx, { reviewId }));
}

export async function reopenAction(articleId: string) {
  return runAction((ctx) => reopenArticle(ctx, { articleId }));
}

export async function decideAction(input: unknown) {
  return runAction((ctx) => decide(ctx, input));
}

export async function publishAction(input: unknown) {
  return runAction((ctx) => publishArticle(ctx, input));
}

export async function scheduleAction(input: unknown) {
  return runAction((ctx) => schedulePublication(ctx, input));
}

export async function unscheduleAction(input: unknown) {
  return runAction((ctx) => unschedulePublication(ctx, input));
}

export async function withdrawAction(input: unknown) {
  return runAction((ctx) => withdrawPublication(ctx, input));
}

export async function correctAction(input: unknown) {
  return runAction((ctx) => correctPublication(ctx, input));
}
