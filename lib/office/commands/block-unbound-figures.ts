import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { officeChoiceInput } from '@/lib/office/input';
import { putOfficeChoice } from '@/lib/office/put-office-choice';

/**
 * Whether an article can be submitted only when each of its figures is bound to a fact or waived. A figure that says
 * something else than its fact blocks in any office.
 * @throws Forbidden, Invalid; Conflict `stale`
 */
export async function blockUnboundFigures(ctx: Ctx, raw: unknown): Promise<void> {
  const { allowed: blocks, version } = parseInput(officeChoiceInput, raw);
  requirePermission(ctx.actor, 'office.manage', {});
  await transaction(ctx, async (tx) => {
    await putOfficeChoice(tx, version, { unboundBlocks: blocks });
    recordEvent(tx, ctx, { type: 'office.unbound_figures_block', payload: { allowed: blocks } });
  });
}
