'use server';

import { blockUnboundFigures } from '@/lib/office/commands/block-unbound-figures';
import { letAuthorsPublish } from '@/lib/office/commands/let-authors-publish';
import { letProposersDecide } from '@/lib/office/commands/let-proposers-decide';
import { addStage } from '@/lib/stages/commands/add-stage';
import { archiveStage } from '@/lib/stages/commands/archive-stage';
import { changeStage } from '@/lib/stages/commands/change-stage';
import { reorderStages } from '@/lib/stages/commands/reorder-stages';
import { restoreStage } from '@/lib/stages/commands/restore-stage';
import { fieldsOf } from '@/lib/input/fields';
import { runAction } from '@/lib/web/run-action';
import { showAnew } from '@/lib/web/show-anew';

export async function addStageAction(input: unknown) {
  return showAnew(await runAction((ctx) => addStage(ctx, input)));
}

export async function changeStageAction(input: unknown) {
  return showAnew(await runAction((ctx) => changeStage(ctx, fieldsOf(input, 'stageId'))));
}

export async function archiveStageAction(input: unknown) {
  return showAnew(await runAction((ctx) => archiveStage(ctx, fieldsOf(input, 'stageId'))));
}

export async function restoreStageAction(input: unknown) {
  return showAnew(await runAction((ctx) => restoreStage(ctx, fieldsOf(input, 'stageId'))));
}

export async function reorderStagesAction(input: unknown) {
  return showAnew(await runAction((ctx) => reorderStages(ctx, input)));
}

export async function letAuthorsPublishAction(input: unknown) {
  return showAnew(await runAction((ctx) => letAuthorsPublish(ctx, input)));
}

export async function letProposersDecideAction(input: unknown) {
  return showAnew(await runAction((ctx) => letProposersDecide(ctx, input)));
}

export async function blockUnboundFiguresAction(input: unknown) {
  return showAnew(await runAction((ctx) => blockUnboundFigures(ctx, input)));
}
