import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { pageLimitsInput } from '@/lib/office/input';
import { getPageLimits } from '@/lib/office/page-limits';

/** Within what newspaper pages choose their type by themselves. @throws Forbidden, Invalid */
export async function changePageLimits(ctx: Ctx, raw: unknown): Promise<void> {
  const limits = parseInput(pageLimitsInput, raw);
  requirePermission(ctx.actor, 'office.manage', {});
  await transaction(ctx, async (tx) => {
    const before = await getPageLimits(tx);
    const data = {
      pageSizeMin: Math.round(limits.sizeMin * 10),
      pageSizeMax: Math.round(limits.sizeMax * 10),
      pageLeadingMin: limits.leadingMin,
      pageLeadingMax: limits.leadingMax,
    };
    await tx.office.createMany({ data: { id: 1, version: 0 }, skipDuplicates: true });
    await tx.office.updateMany({ where: { id: 1 }, data });
    recordEvent(tx, ctx, {
      type: 'office.page_limits_changed',
      payload: { before, after: await getPageLimits(tx) },
    });
  });
}
