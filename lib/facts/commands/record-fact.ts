import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { Conflict, Invalid } from '@/lib/domain/errors';
import { printFigure } from '@/lib/domain/facts/figure';
import { periodYear, readPeriod } from '@/lib/domain/facts/period';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { recordFactInput } from '@/lib/facts/input';
import { lockMetricInUse } from '@/lib/facts/lock-metric';
import { FACT_COLUMNS, plainFact } from '@/lib/facts/plain-fact';
import { readGivenFigure, requireOrigin } from '@/lib/facts/read-given';
import { actingPerson } from '@/lib/domain/permissions/acting-person';
import { parseInput } from '@/lib/input/parse-input';

/**
 * The first figure of a metric for a body, a period and a breakdown.
 * @throws Forbidden, NotFound; Invalid, among others at period and figure; NotPossible `metric_archived`;
 * Conflict `fact_exists` with the `standing` one, which can be followed
 */
export async function recordFact(ctx: Ctx, raw: unknown): Promise<{ factId: string }> {
  const { figure: typed, ...input } = parseInput(recordFactInput, raw);
  requirePermission(ctx.actor, 'fact.record', {});
  const recordedById = actingPerson(ctx.actor).id;
  const period = readPeriod(input.period);
  if (period === null) throw new Invalid({ period: 'period_unreadable' });
  return transaction(ctx, async (tx) => {
    const metric = await lockMetricInUse(tx, input.metricId);
    const figure = readGivenFigure(typed, metric.unit);
    await requireOrigin(tx, input);
    const { metricId, body, breakdown } = input;
    const standing = await tx.fact.findFirst({
      where: { metricId, body, period, breakdown, followedBy: null },
      select: FACT_COLUMNS,
    });
    if (standing) {
      const { id, ...fact } = plainFact(standing);
      throw new Conflict('fact_exists', { standing: { id, ...fact }, figure: printFigure(fact) });
    }
    const { id } = await tx.fact.create({
      data: { ...input, ...figure, period, year: periodYear(period), recordedById, recordedAt: ctx.now },
      select: { id: true },
    });
    recordEvent(tx, ctx, {
      type: 'fact.recorded',
      subjectId: id,
      payload: { metric: metric.name, body, period, breakdown, figure: printFigure(figure) },
    });
    return { factId: id };
  });
}
