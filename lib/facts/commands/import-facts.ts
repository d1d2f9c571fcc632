import { recordEvent } from '@/lib/audit/record-event';
import type { Tx } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { Conflict, Invalid, NotPossible } from '@/lib/domain/errors';
import { actingPerson } from '@/lib/domain/permissions/acting-person';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { importFactsInput } from '@/lib/facts/input';
import { lockMetricNames } from '@/lib/facts/lock-metric';
import { metricKey } from '@/lib/facts/metric-key';
import { planLedger, type LedgerWork } from '@/lib/facts/plan-ledger';
import { parseInput } from '@/lib/input/parse-input';

export type ImportedFacts = {
  metrics: number;
  recorded: number;
  followed: number;
  same: number;
  refused: number;
};

const AT_ONCE = 1_000;

/**
 * Does what a spreadsheet of figures says, as one: the plan is made again over the ledger as it is now. Rows that are
 * refused are left out; with `isWhole` nothing is done where there is one.
 * @throws Forbidden; Invalid, among others at file, and `required` at reason where a figure follows another;
 * Conflict `facts_plan_changed` where it is not the plan that was agreed to; NotPossible `facts_rows_refused`
 */
export async function importFacts(ctx: Ctx, raw: unknown): Promise<ImportedFacts> {
  const { fileName, rows: sheet, agreed, reason, isWhole } = parseInput(importFactsInput, raw);
  requirePermission(ctx.actor, 'fact.record', {});
  const personId = actingPerson(ctx.actor).id;
  return transaction(ctx, async (tx) => {
    await lockLedger(tx);
    const { rows, works, mark } = await planLedger({ actor: ctx.actor, db: tx }, sheet);
    if (agreed !== null && agreed !== mark) throw new Conflict('facts_plan_changed');
    const countOf = (...outcomes: string[]) => rows.filter((row) => outcomes.includes(row.outcome)).length;
    const counts = {
      metrics: countOf('new_metric'),
      recorded: countOf('new_metric', 'new'),
      followed: countOf('follow'),
      same: countOf('same'),
      refused: countOf('refused'),
    };
    if (isWhole && counts.refused > 0) throw new NotPossible('facts_rows_refused');
    if (counts.followed > 0 && reason === '') throw new Invalid({ reason: 'required' });
    if (works.length === 0) return counts;
    const idOf = await addMetrics(tx, works, { personId, now: ctx.now });
    const data = works.map(({ metricId, metricKey: key, fact }) => ({
      ...fact,
      metricId: metricId ?? idOf.get(key) ?? '',
      recordedById: personId,
      recordedAt: ctx.now,
      reason: fact.followsId === null ? '' : reason,
    }));
    for (let from = 0; from < data.length; from += AT_ONCE)
      await tx.fact.createMany({ data: data.slice(from, from + AT_ONCE) });
    recordEvent(tx, ctx, { type: 'facts.imported', payload: { fileName, ...counts, reason } });
    return counts;
  });
}

/** As every command of the ledger locks its metric: no name and no line of figures changes under the plan. */
async function lockLedger(tx: Tx): Promise<void> {
  await lockMetricNames(tx);
  await tx.$queryRaw`SELECT 1 FROM "Metric" ORDER BY id FOR NO KEY UPDATE`;
}

/** Ids of the new metrics by their keys. */
async function addMetrics(
  tx: Tx,
  works: readonly LedgerWork[],
  { personId, now }: { personId: string; now: Date },
): Promise<Map<string, string>> {
  const wanted = works.flatMap(({ newMetric }) => (newMetric ? [newMetric] : []));
  if (wanted.length === 0) return new Map();
  const made = await tx.metric.createManyAndReturn({
    data: wanted.map((metric) => ({ ...metric, createdById: personId, createdAt: now })),
    select: { id: true, name: true },
  });
  return new Map(made.map(({ id, name }) => [metricKey(name), id]));
}
