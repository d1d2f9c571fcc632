'use server';

import { z } from 'zod';
import { addComment } from '@/lib/comments/commands/add-comment';
import { answerComment } from '@/lib/comments/commands/answer-comment';
import { resolveComment } from '@/lib/comments/commands/resolve-comment';
import { listComments } from '@/lib/comments/queries/list-comments';
import type { Ctx } from '@/lib/db/context';
import { parseInput } from '@/lib/input/parse-input';
import { id } from '@/lib/input/text';
import { runAction } from '@/lib/web/run-action';

export async function listCommentsAction(input: unknown) {
  return runAction((ctx: Ctx) => listComments(ctx, parseInput(z.object({ articleId: id }), input).articleId));
}

export async function addCommentAction(input: unknown) {
  return runAction((ctx) => addComment(ctx, input));
}

export async function answerCommentAction(input: unknown) {
  return runAction((ctx) => answerComment(ctx, input));
}

export async function resolveCommentAction(input: unknown) {
  return runAction((ctx) => resolveComment(ctx, input));
}
