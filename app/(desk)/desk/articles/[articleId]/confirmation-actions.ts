'use server';

import { askConfirmation } from '@/lib/confirmations/commands/ask-confirmation';
import { replyToDispute } from '@/lib/confirmations/commands/reply-to-dispute';
import { waiveDispute } from '@/lib/confirmations/commands/waive-dispute';
import { withdrawConfirmation } from '@/lib/confirmations/commands/withdraw-confirmation';
import { runAction } from '@/lib/web/run-action';

export async function askConfirmationAction(input: unknown) {
  return runAction((ctx) => askConfirmation(ctx, input));
}

export async function withdrawConfirmationAction(confirmationId: string) {
  return runAction((ctx) => withdrawConfirmation(ctx, { confirmationId }));
}

export async function replyToDisputeAction(confirmationId: string, reply: string) {
  return runAction((ctx) => replyToDispute(ctx, { confirmationId, reply }));
}

export async function waiveDisputeAction(confirmationId: string, reason: string) {
  return runAction((ctx) => waiveDispute(ctx, { confirmationId, reason }));
}
