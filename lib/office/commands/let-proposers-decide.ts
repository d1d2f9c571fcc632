import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { officeChoiceInput } from '@/lib/office/input';
import { putOfficeChoice } from '@/lib/office/put-office-choice';

/**
 * Whether a reviewer whose proposals were taken may decide at their own stage, where somebody decides who neither wrote
 * nor proposed any of it. An office may be stricter, never laxer.
 * @throws Forbidden, Invalid; Conflict `stale`
 */
export async function letProposersDecide(ctx: Ctx, raw: unknown): Promise<void> {
  const { allowed, version } = parseInput(officeChoiceInput, raw);
  requirePermission(ctx.actor, 'office.manage', {});
  await transaction(ctx, async (tx) => {
    await putOfficeChoice(tx, version, { proposersDecide: allowed });
    recordEvent(tx, ctx, { type: 'office.proposers_decide', payload: { allowed } });
  });
}
