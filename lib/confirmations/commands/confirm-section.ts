import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { parseInput } from '@/lib/input/parse-input';
import { confirmSectionInput } from '@/lib/confirmations/input';
import { recordAnswer, type Answered } from '@/lib/confirmations/record-answer';

/** A department says that a section is right as it stands. @throws as recordAnswer */
export async function confirmSection(ctx: Ctx, raw: unknown): Promise<Answered> {
  const input = parseInput(confirmSectionInput, raw);
  return transaction(ctx, (tx) => recordAnswer(tx, ctx, { ...input, state: 'confirmed', reason: '' }));
}
