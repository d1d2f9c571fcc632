import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { metricRef } from '@/lib/facts/input';
import { lockMetric } from '@/lib/facts/lock-metric';
import { parseInput } from '@/lib/input/parse-input';

/**
 * Takes a metric into use again.
 * @throws Invalid, Forbidden, NotFound; Conflict `stale`
 */
export async function bringBackMetric(ctx: Ctx, raw: unknown): Promise<void> {
  const { metricId, version } = parseInput(metricRef, raw);
  requirePermission(ctx.actor, 'fact.record', {});
  await transaction(ctx, async (tx) => {
    const { name, archivedAt } = await lockMetric(tx, { metricId, version });
    if (!archivedAt) return;
    await tx.metric.update({
      where: { id: metricId },
      data: { archivedAt: null, version: version + 1 },
    });
    recordEvent(tx, ctx, { type: 'metric.brought_back', subjectId: metricId, payload: { name } });
  });
}
