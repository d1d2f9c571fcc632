import type { Reading } from '@/lib/db/context';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import type { FactStatus, PriceBasis } from '@/lib/domain/facts/fact-kinds';

/** A standing figure with all its metric is called by, to be found in texts. */
export type FactForMatching = {
  id: string;
  metricId: string;
  metric: string;
  synonyms: string[];
  body: string;
  period: string;
  year: number;
  breakdown: string;
  value: string;
  unit: string;
  scale: number;
  decimals: number;
  isPriced: boolean;
  priceBasis: PriceBasis;
  status: FactStatus;
};

/** Years in which a figure's period ends, both ends counted. */
export type YearRange = { from: number; to: number };

/** The figures that stand, of metrics in use; all years without a range. @throws Forbidden */
export async function listFactsFor(
  { actor, db }: Reading,
  years: YearRange | null = null,
): Promise<FactForMatching[]> {
  requirePermission(actor, 'fact.read', {});
  const rows = await db.fact.findMany({
    where: {
      followedBy: null,
      metric: { archivedAt: null },
      ...(years ? { year: { gte: years.from, lte: years.to } } : {}),
    },
    orderBy: [{ metricId: 'asc' }, { year: 'desc' }, { id: 'asc' }],
    select: {
      ...{ id: true, metricId: true, body: true, period: true, year: true, breakdown: true, value: true },
      ...{ unit: true, scale: true, decimals: true, priceBasis: true, status: true },
      metric: { select: { name: true, synonyms: true, isPriced: true } },
    },
  });
  return rows.map(({ metric, value, ...fact }) => ({
    ...fact,
    metric: metric.name,
    synonyms: metric.synonyms,
    isPriced: metric.isPriced,
    value: value.toFixed(),
  }));
}
