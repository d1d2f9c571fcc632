import type { Reader } from '@/lib/db/client';
import { FACT_COLUMNS, plainFact, type PlainFact } from './plain-fact';

/** Of each of these facts the one that stands now: itself, or what came to follow it. */
export async function standingFacts(db: Reader, factIds: readonly string[]): Promise<Map<string, PlainFact>> {
  if (factIds.length === 0) return new Map();
  const pairs = await db.$queryRaw<{ id: string; standingId: string }[]>`
    SELECT f.id, s.id AS "standingId" FROM "Fact" f
    JOIN "Fact" s USING ("metricId", body, period, breakdown)
    WHERE f.id = ANY(${[...factIds]}::uuid[])
      AND NOT EXISTS (SELECT FROM "Fact" n WHERE n."followsId" = s.id)`;
  const rows = await db.fact.findMany({
    where: { id: { in: pairs.map(({ standingId }) => standingId) } },
    select: FACT_COLUMNS,
  });
  const byId = new Map(rows.map((row) => [row.id, plainFact(row)]));
  return new Map(
    pairs.flatMap(({ id, standingId }) => {
      const fact = byId.get(standingId);
      return fact ? [[id, fact] as const] : [];
    }),
  );
}

/** The one that stands in this fact's line; null where there is no such fact. */
export async function standingFact(db: Reader, factId: string): Promise<PlainFact | null> {
  return (await standingFacts(db, [factId])).get(factId) ?? null;
}
