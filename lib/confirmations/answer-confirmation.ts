import type { Ctx } from '@/lib/db/context';
import { parseInput } from '@/lib/input/parse-input';
import { answerInput } from '@/lib/confirmations/input';
import type { Answered } from '@/lib/confirmations/record-answer';
import { confirmSection } from './commands/confirm-section';
import { disputeSection } from './commands/dispute-section';

/** Either answer, as a form sends it. @throws as recordAnswer */
export async function answerConfirmation(ctx: Ctx, raw: unknown): Promise<Answered> {
  const { answer } = parseInput(answerInput, raw);
  return answer === 'confirm' ? confirmSection(ctx, raw) : disputeSection(ctx, raw);
}
