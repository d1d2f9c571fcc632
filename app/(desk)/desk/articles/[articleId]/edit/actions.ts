'use server';

import { z } from 'zod';
import { addSection } from '@/lib/writing/commands/add-section';
import { changeSectionDetails } from '@/lib/writing/commands/change-section-details';
import { mergeSections } from '@/lib/writing/commands/merge-sections';
import { moveSections } from '@/lib/writing/commands/move-sections';
import { removeSection } from '@/lib/writing/commands/remove-section';
import { restoreSection } from '@/lib/writing/commands/restore-section';
import { separateSections } from '@/lib/writing/commands/separate-sections';
import { splitSection } from '@/lib/writing/commands/split-section';
import { addComment } from '@/lib/comments/commands/add-comment';
import { answerComment } from '@/lib/comments/commands/answer-comment';
import { resolveComment } from '@/lib/comments/commands/resolve-comment';
import { listComments } from '@/lib/comments/queries/list-comments';
import { listAnswersToCheck } from '@/lib/confirmations/queries/list-answers-to-check';
import type { Ctx } from '@/lib/db/context';
import { bindFigures } from '@/lib/facts/commands/bind-figures';
import { keepFigure } from '@/lib/facts/commands/keep-figure';
import { unbindFigures } from '@/lib/facts/commands/unbind-figures';
import { getFigures } from '@/lib/facts/queries/get-figures';
import { listLedger } from '@/lib/facts/queries/list-ledger';
import { lookAtImportFlag } from '@/lib/imports/commands/look-at-import-flag';
import { listImportFlags } from '@/lib/imports/queries/list-import-flags';
import { answerDifferences } from '@/lib/proposals/commands/answer-differences';
import { listProposalsToTake } from '@/lib/proposals/queries/list-proposals-to-take';
import { submitArticle } from '@/lib/reviews/commands/submit-article';
import { lookAtSubmissions } from '@/lib/submissions/look-at-submissions';
import { listArticleMaterial } from '@/lib/submissions/queries/list-article-material';
import { parseInput } from '@/lib/input/parse-input';
import { id } from '@/lib/input/text';
import { runAction, type ActionResult } from '@/lib/web/run-action';
import { showAnew } from '@/lib/web/show-anew';

export async function addSectionAction(input: unknown) {
  return showAnew(await runAction((ctx) => addSection(ctx, input)));
}

export async function restoreSectionAction(input: unknown) {
  return showAnew(await runAction((ctx) => restoreSection(ctx, input)));
}

export async function splitSectionAction(input: unknown) {
  return showAnew(await runAction((ctx) => splitSection(ctx, input)));
}

export async function mergeSectionsAction(input: unknown) {
  return showAnew(await runAction((ctx) => mergeSections(ctx, input)));
}

export async function separateSectionsAction(input: unknown) {
  return showAnew(await runAction((ctx) => separateSections(ctx, input)));
}

export async function removeSectionAction(input: unknown) {
  return showAnew(await runAction((ctx) => removeSection(ctx, input)));
}

export async function moveSectionsAction(input: unknown) {
  return showAnewIfRefused(await runAction((ctx) => moveSections(ctx, input)));
}

export async function changeSectionDetailsAction(input: unknown) {
  return showAnewIfRefused(await runAction((ctx) => changeSectionDetails(ctx, input)));
}

export async function submitArticleAction(input: unknown) {
  return showAnewIfRefused(await runAction((ctx) => submitArticle(ctx, input)));
}

export async function listCommentsAction(input: unknown) {
  return runAction((ctx: Ctx) => listComments(ctx, articleOf(input)));
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

export async function listAnswersAction(input: unknown) {
  return runAction((ctx: Ctx) => listAnswersToCheck(ctx, articleOf(input)));
}

export async function listImportFlagsAction(input: unknown) {
  return runAction((ctx: Ctx) => listImportFlags(ctx, articleOf(input)));
}

export async function lookAtImportFlagAction(input: unknown) {
  return runAction((ctx) => lookAtImportFlag(ctx, input));
}

export async function listMaterialAction(input: unknown) {
  return runAction((ctx: Ctx) => listArticleMaterial(ctx, articleOf(input)));
}

export async function lookAtMaterialAction(input: unknown) {
  return runAction((ctx) => lookAtSubmissions(ctx, input));
}

export async function listProposalsAction(input: unknown) {
  return runAction((ctx: Ctx) => listProposalsToTake(ctx, articleOf(input)));
}

export async function answerDifferencesAction(input: unknown) {
  return runAction((ctx) => answerDifferences(ctx, input));
}

export async function getFiguresAction(input: unknown) {
  return runAction((ctx: Ctx) => getFigures(ctx, articleOf(input)));
}

export async function listLedgerAction(input: unknown) {
  return runAction((ctx: Ctx) => listLedger(ctx, articleOf(input)));
}

export async function bindFiguresAction(input: unknown) {
  return runAction((ctx) => bindFigures(ctx, input));
}

export async function unbindFiguresAction(input: unknown) {
  return runAction((ctx) => unbindFigures(ctx, input));
}

export async function keepFigureAction(input: unknown) {
  return runAction((ctx) => keepFigure(ctx, input));
}

function articleOf(input: unknown): string {
  return parseInput(z.object({ articleId: id }), input).articleId;
}

/** What the page has changed by itself it need not be told; a refusal means that somebody else changed it. */
function showAnewIfRefused<T>(result: ActionResult<T>): ActionResult<T> {
  return result.ok ? result : showAnew(result);
}
