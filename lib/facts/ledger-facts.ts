import type { LedgerFact } from '@/lib/claims/figures/ledger-fact';
import type { Reader } from '@/lib/db/client';
import { type Prisma } from '@/lib/db/generated/client';

const ledgerFact = {
  id: true,
  metricId: true,
  metric: { select: { name: true, synonyms: true } },
  body: true,
  period: true,
  year: true,
  breakdown: true,
  value: true,
  unit: true,
  scale: true,
  decimals: true,
} satisfies Prisma.FactSelect;

/** Facts as claims are set against them, in the ledger's order. */
export async function ledgerFacts(
  db: Reader,
  where: Prisma.FactWhereInput,
  most: number,
): Promise<LedgerFact[]> {
  const found = await db.fact.findMany({
    where,
    orderBy: [{ year: 'desc' }, { id: 'asc' }],
    take: most,
    select: ledgerFact,
  });
  return found.map(({ metric, value, ...fact }) => ({
    ...fact,
    metric: metric.name,
    synonyms: metric.synonyms,
    value: value.toNumber(),
  }));
}

/** The one that stands of each fact's line: by the fact's id, the id of what follows it last. */
export async function newestFacts(db: Reader, factIds: readonly string[]): Promise<Map<string, string>> {
  if (factIds.length === 0) return new Map();
  const ends = await db.$queryRaw<{ id: string; newestId: string }[]>`
    SELECT f.id, s.id AS "newestId" FROM "Fact" f
    JOIN "Fact" s USING ("metricId", body, period, breakdown)
    WHERE f.id = ANY(${[...new Set(factIds)]}::uuid[])
      AND NOT EXISTS (SELECT FROM "Fact" n WHERE n."followsId" = s.id)`;
  return new Map(ends.map(({ id, newestId }) => [id, newestId]));
}
