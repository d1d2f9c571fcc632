import type { Tx } from '@/lib/db/client';
import { Conflict, NotFound, NotPossible } from '@/lib/domain/errors';

type Wanted = { metricId: string; version?: number };

/**
 * The metric, for the rest of the transaction: its names and its lines of figures change under this lock alone.
 * @throws NotFound; Conflict `stale` where it is not the version that was read
 */
export async function lockMetric(tx: Tx, { metricId, version }: Wanted) {
  await tx.$queryRaw`SELECT 1 FROM "Metric" WHERE id = ${metricId}::uuid FOR NO KEY UPDATE`;
  const metric = await tx.metric.findUnique({ where: { id: metricId } });
  if (!metric) throw new NotFound('metric');
  if (version !== undefined && metric.version !== version) throw new Conflict('stale');
  return metric;
}

/** The same, to record figures of it. @throws NotPossible `metric_archived` */
export async function lockMetricInUse(tx: Tx, metricId: string) {
  const metric = await lockMetric(tx, { metricId });
  if (metric.archivedAt) throw new NotPossible('metric_archived');
  return metric;
}

/** The names of all metrics: two that would clash come one after the other. */
export async function lockMetricNames(tx: Tx): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('metric names', 0))::text`;
}
