import type { Reading } from '@/lib/db/context';
import { NotFound } from '@/lib/domain/errors';
import { comparePeriods } from '@/lib/domain/facts/period';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { FACT_COLUMNS, plainFact, type PlainFact } from '@/lib/facts/plain-fact';
import { isId } from '@/lib/input/is-id';

/** What a figure was, from the one that stands back to the first. */
export type FactHistory = [PlainFact, ...PlainFact[]];
/** The figures of one body, or of a part of it, by their periods. */
export type MetricLine = { body: string; breakdown: string; facts: FactHistory[] };

export type MetricWithLines = {
  id: string;
  name: string;
  synonyms: string[];
  unit: string;
  isPriced: boolean;
  note: string;
  isArchived: boolean;
  version: number;
  createdBy: string;
  createdAt: Date;
  /** In which any figure's period ends, in order. */
  years: number[];
  /** The whole of a body before its parts. */
  lines: MetricLine[];
};

/** A metric with all its figures. @throws Forbidden; NotFound `metric` */
export async function getMetric({ actor, db }: Reading, metricId: string): Promise<MetricWithLines> {
  requirePermission(actor, 'fact.read', {});
  const metric = isId(metricId)
    ? await db.metric.findUnique({
        where: { id: metricId },
        include: { createdBy: { select: { displayName: true } }, facts: { select: FACT_COLUMNS } },
      })
    : null;
  if (!metric) throw new NotFound('metric');
  const { archivedAt, createdBy, createdById: _, facts, ...rest } = metric;
  const plain = facts.map(plainFact);
  return {
    ...rest,
    isArchived: archivedAt !== null,
    createdBy: createdBy.displayName,
    years: [...new Set(plain.map(({ year }) => year))].sort((a, b) => a - b),
    lines: linesOf(plain),
  };
}

function linesOf(facts: readonly PlainFact[]): MetricLine[] {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const followed = new Set(facts.map(({ followsId }) => followsId));
  const histories = facts
    .filter(({ id }) => !followed.has(id))
    .map((standing): FactHistory => [standing, ...before(standing, byId)]);
  const lines = new Map<string, FactHistory[]>();
  for (const history of histories) {
    const key = JSON.stringify([history[0].body, history[0].breakdown]);
    lines.set(key, [...(lines.get(key) ?? []), history]);
  }
  return [...lines.values()]
    .flatMap((those) => {
      const [first] = those[0] ?? [];
      if (!first) return [];
      const sorted = those.toSorted(([a], [b]) => comparePeriods(a.period, b.period));
      return [{ body: first.body, breakdown: first.breakdown, facts: sorted }];
    })
    .toSorted(
      (a, b) => a.body.localeCompare(b.body, 'zh-CN') || a.breakdown.localeCompare(b.breakdown, 'zh-CN'),
    );
}

function before({ followsId }: PlainFact, byId: ReadonlyMap<string, PlainFact>): PlainFact[] {
  const earlier = followsId === null ? undefined : byId.get(followsId);
  return earlier ? [earlier, ...before(earlier, byId)] : [];
}
