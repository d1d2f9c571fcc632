'use server';

import { changeWriters } from '@/lib/articles/commands/change-writers';
import { addComment } from '@/lib/comments/commands/add-comment';
import { answerComment } from '@/lib/comments/commands/answer-comment';
import { reopenComment } from '@/lib/comments/commands/reopen-comment';
import { resolveComment } from '@/lib/comments/commands/resolve-comment';
import { fieldsOf } from '@/lib/input/fields';
import { runAction } from '@/lib/web/run-action';
import { showAnew } from '@/lib/web/show-anew';
import { showUnseenComments } from '@/lib/web/show-unseen-comments';
import { recallReview } from '@/lib/reviews/commands/recall-review';
import { reopenArticle } from '@/lib/reviews/commands/reopen-article';
import { submitArticle } from '@/lib/reviews/commands/submit-article';
import { decide } from '@/lib/reviews/commands/decide';
import { unschedulePublication } from '@/lib/publications/commands/unschedule-publication';

export async function submitAction(articleId: string, input: unknown) {
  return showUnseenComments(await runAction((ctx) => submitArticle(ctx, { ...fieldsOf(input), articleId })));
}

export async function recallAction(reviewId: string) {
  return runAction((ctx) => recallReview(ctx, { reviewId }));
}

export async function reopenAction(articleId: string) {
  return runAction((ctx) => reopenArticle(ctx, { articleId }));
}

export async function decideAction(input: unknown) {
  return showUnseenComments(await runAction((ctx) => decide(ctx, input)));
}

export async function unscheduleAction(input: unknown) {
  return runAction((ctx) => unschedulePublication(ctx, input));
}

export async function addCommentAction(input: unknown) {
  return showAnew(await runAction((ctx) => addComment(ctx, input)));
}

export async function answerCommentAction(input: unknown) {
  return showAnew(await runAction((ctx) => answerComment(ctx, input)));
}

export async function resolveCommentAction(input: unknown) {
  return showAnew(await runAction((ctx) => resolveComment(ctx, input)));
}

export async function reopenCommentAction(input: unknown) {
  return showAnew(await runAction((ctx) => reopenComment(ctx, input)));
}

export async function takeOverAction(articleId: string) {
  return runAction((ctx) => changeWriters(ctx, { articleId, add: [ctx.actor.id] }));
}

export async function changeWritersAction(articleId: string, change: { add: string[]; remove: string[] }) {
  return runAction((ctx) => changeWriters(ctx, { ...fieldsOf(change), articleId }));
}
