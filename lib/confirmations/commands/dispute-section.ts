import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { parseInput } from '@/lib/input/parse-input';
import { disputeSectionInput } from '@/lib/confirmations/input';
import { recordAnswer, type Answered } from '@/lib/confirmations/record-answer';

/** A department says that a section is not right, and why: the article waits until the office answers. @throws as recordAnswer */
export async function disputeSection(ctx: Ctx, raw: unknown): Promise<Answered> {
  const input = parseInput(disputeSectionInput, raw);
  return transaction(ctx, (tx) => recordAnswer(tx, ctx, { ...input, state: 'disputed' }));
}
