'use server';

import { answerConfirmation } from '@/lib/confirmations/answer-confirmation';
import { runAction } from '@/lib/web/run-action';

export async function answerConfirmationAction(input: unknown) {
  return runAction((ctx) => answerConfirmation(ctx, input));
}
