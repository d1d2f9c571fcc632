import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { splitUnit } from '@/lib/domain/facts/figure';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { addMetricInput } from '@/lib/facts/input';
import { refuseTakenNames } from '@/lib/facts/refuse-taken-names';
import { actingPerson } from '@/lib/domain/permissions/acting-person';
import { parseInput } from '@/lib/input/parse-input';

/**
 * Something the office measures from now on.
 * @throws Forbidden; Invalid, among others `taken` at name and `synonym_taken` at synonyms
 */
export async function addMetric(ctx: Ctx, raw: unknown): Promise<{ metricId: string }> {
  const input = parseInput(addMetricInput, raw);
  requirePermission(ctx.actor, 'fact.record', {});
  const createdById = actingPerson(ctx.actor).id;
  return transaction(ctx, async (tx) => {
    const synonyms = await refuseTakenNames(tx, input);
    const { unit } = splitUnit(input.unit);
    const { id } = await tx.metric.create({
      data: { ...input, synonyms, unit, createdById, createdAt: ctx.now },
      select: { id: true },
    });
    recordEvent(tx, ctx, { type: 'metric.added', subjectId: id, payload: { ...input, synonyms, unit } });
    return { metricId: id };
  });
}
