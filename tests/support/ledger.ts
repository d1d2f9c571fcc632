import type { Db } from '@/lib/db/client';
import type { PersonActor } from '@/lib/domain/permissions/roles';

type NewFact = { metricId: string; value: string; unit: string; period?: string; followsId?: string };

/** A metric of the office; its id. */
export async function recordedMetric(
  db: Db,
  by: PersonActor,
  { name, unit, synonyms = [] }: { name: string; unit: string; synonyms?: string[] },
): Promise<string> {
  const { id } = await db.metric.create({
    data: { name, unit, synonyms, createdById: by.id },
    select: { id: true },
  });
  return id;
}

/** A figure of the ledger, of the district and the year 2025 unless another is named; its id. */
export async function recordedFact(
  db: Db,
  by: PersonActor,
  { period = '2025', followsId, ...fact }: NewFact,
): Promise<string> {
  const { id } = await db.fact.create({
    data: {
      ...fact,
      period,
      body: '云溪区',
      year: Number(period.slice(0, 4)),
      recordedById: by.id,
      ...(followsId ? { followsId, reason: '数据核对后更正' } : {}),
    },
    select: { id: true },
  });
  return id;
}
