import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { metricRef } from '@/lib/facts/input';
import { lockMetric } from '@/lib/facts/lock-metric';
import { parseInput } from '@/lib/input/parse-input';

/**
 * Puts a metric aside: nothing is recorded of it any more, and its figures stay as they are.
 * @throws Invalid, Forbidden, NotFound; Conflict `stale`
 */
export async function archiveMetric(ctx: Ctx, raw: unknown): Promise<void> {
  const { metricId, version } = parseInput(metricRef, raw);
  requirePermission(ctx.actor, 'fact.record', {});
  await transaction(ctx, async (tx) => {
    const { name, archivedAt } = await lockMetric(tx, { metricId, version });
    if (archivedAt) return;
    await tx.metric.update({
      where: { id: metricId },
      data: { archivedAt: ctx.now, version: version + 1 },
    });
    recordEvent(tx, ctx, { type: 'metric.archived', subjectId: metricId, payload: { name } });
  });
}
