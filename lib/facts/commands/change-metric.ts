import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { splitUnit } from '@/lib/domain/facts/figure';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { changeMetricInput } from '@/lib/facts/input';
import { lockMetric } from '@/lib/facts/lock-metric';
import { refuseTakenNames } from '@/lib/facts/refuse-taken-names';
import { parseInput } from '@/lib/input/parse-input';

/**
 * What a metric is called, counts and is counted in. Its figures stay in the unit they were recorded in.
 * @throws Forbidden, NotFound; Invalid, among others `taken` at name and `synonym_taken` at synonyms; Conflict `stale`
 */
export async function changeMetric(ctx: Ctx, raw: unknown): Promise<void> {
  const { metricId, version, ...input } = parseInput(changeMetricInput, raw);
  requirePermission(ctx.actor, 'fact.record', {});
  await transaction(ctx, async (tx) => {
    const before = await lockMetric(tx, { metricId, version });
    const synonyms = await refuseTakenNames(tx, input, metricId);
    const after = { ...input, synonyms, unit: splitUnit(input.unit).unit };
    await tx.metric.update({ where: { id: metricId }, data: { ...after, version: version + 1 } });
    const said = ({ name, synonyms: others, unit, isPriced, note }: typeof after) => ({
      ...{ name, synonyms: others, unit, isPriced, note },
    });
    recordEvent(tx, ctx, {
      type: 'metric.changed',
      subjectId: metricId,
      payload: { before: said(before), after: said(after) },
    });
  });
}
