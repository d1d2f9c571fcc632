import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { Conflict, NotFound } from '@/lib/domain/errors';
import { printFigure } from '@/lib/domain/facts/figure';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { followFactInput } from '@/lib/facts/input';
import { lockMetricInUse } from '@/lib/facts/lock-metric';
import { FACT_COLUMNS, plainFact } from '@/lib/facts/plain-fact';
import { readGivenFigure, requireOrigin } from '@/lib/facts/read-given';
import { actingPerson } from '@/lib/domain/permissions/acting-person';
import { parseInput } from '@/lib/input/parse-input';

/**
 * A newer figure of the same, which stands from now on; the older one stays as it is. The fact that another follows
 * is returned beside it, for whatever hangs on it.
 * @throws Forbidden, NotFound; Invalid, among others at figure and reason; NotPossible `metric_archived`;
 * Conflict `fact_followed` where another has followed meanwhile, with the `standing` one and what was `given`
 */
export async function followFact(ctx: Ctx, raw: unknown): Promise<{ factId: string; followedId: string }> {
  const { factId, figure: typed, ...input } = parseInput(followFactInput, raw);
  requirePermission(ctx.actor, 'fact.record', {});
  const recordedById = actingPerson(ctx.actor).id;
  return transaction(ctx, async (tx) => {
    const found = await tx.fact.findUnique({ where: { id: factId }, select: { metricId: true } });
    if (!found) throw new NotFound('fact');
    const metric = await lockMetricInUse(tx, found.metricId);
    const figure = readGivenFigure(typed, metric.unit);
    await requireOrigin(tx, input);
    const before = await tx.fact.findUniqueOrThrow({ where: { id: factId }, select: FACT_COLUMNS });
    const { body, period, year, breakdown } = before;
    const line = { metricId: found.metricId, body, period, breakdown };
    const standing = await tx.fact.findFirstOrThrow({
      where: { ...line, followedBy: null },
      select: FACT_COLUMNS,
    });
    if (standing.id !== factId) {
      const now = plainFact(standing);
      throw new Conflict('fact_followed', {
        standing: now,
        figure: printFigure(now),
        by: now.recordedBy,
        given: printFigure(figure),
      });
    }
    const { id } = await tx.fact.create({
      data: { ...input, ...line, ...figure, year, followsId: factId, recordedById, recordedAt: ctx.now },
      select: { id: true },
    });
    recordEvent(tx, ctx, {
      type: 'fact.followed',
      subjectId: id,
      payload: {
        ...{ metric: metric.name, body, period, breakdown },
        before: printFigure(plainFact(before)),
        figure: printFigure(figure),
        reason: input.reason,
      },
    });
    return { factId: id, followedId: factId };
  });
}
