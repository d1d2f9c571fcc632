'use server';

import { cancelOutput } from '@/lib/outputs/commands/cancel-output';
import { makePaper } from '@/lib/outputs/commands/make-paper';
import { outputSetting } from '@/lib/web/output-setting';
import { runAction } from '@/lib/web/run-action';

export async function makePaperAction(input: unknown) {
  return runAction(async (ctx) => makePaper(ctx, input, await outputSetting()));
}

export async function cancelPaperAction(input: unknown) {
  return runAction((ctx) => cancelOutput(ctx, input));
}
