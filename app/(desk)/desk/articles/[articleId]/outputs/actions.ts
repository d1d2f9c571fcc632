'use server';

import { cancelOutput } from '@/lib/outputs/commands/cancel-output';
import { makeOutput } from '@/lib/outputs/commands/make-output';
import { recordDownload } from '@/lib/outputs/commands/record-download';
import { getWechatPost } from '@/lib/outputs/queries/get-wechat-post';
import { outputSetting } from '@/lib/web/output-setting';
import { runAction } from '@/lib/web/run-action';

export async function makeOutputAction(input: unknown) {
  return runAction(async (ctx) => makeOutput(ctx, input, await outputSetting()));
}

export async function cancelOutputAction(input: unknown) {
  return runAction((ctx) => cancelOutput(ctx, input));
}

export async function recordCopyAction(articleId: string, outputId: string) {
  return runAction(async (ctx) => {
    await recordDownload(ctx, { articleId, outputIds: [outputId], way: 'copied' });
  });
}

export async function wechatPostAction(articleId: string, outputId: string) {
  return runAction(async (ctx) => getWechatPost(ctx, { articleId, outputId }, await outputSetting()));
}
