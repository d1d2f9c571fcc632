'use server';

import { restoreFromBin } from '@/lib/articles/commands/restore-from-bin';
import { runAction } from '@/lib/web/run-action';

export async function restoreFromBinAction(articleId: string) {
  return runAction((ctx) => restoreFromBin(ctx, { articleId }));
}
