import { agreesWithFact } from '@/lib/claims/figures/agrees-with-fact';
import type { LedgerFact } from '@/lib/claims/figures/ledger-fact';
import { scanClaims } from '@/lib/claims/scan-claims';
import type { Reading } from '@/lib/db/context';
import type { Prisma } from '@/lib/db/generated/client';
import { NotFound } from '@/lib/domain/errors';
import { can } from '@/lib/domain/permissions/can';
import type { FoundAppearance } from '@/lib/facts/found-appearance';
import { draftAppearances } from '@/lib/facts/draft-appearances';
import { ledgerFacts, newestFacts } from '@/lib/facts/ledger-facts';
import { revisionAppearances } from '@/lib/facts/revision-appearances';

/** `agrees`: with the fact that stands; `kept`: somebody said why it does not. */
export type Appearance = FoundAppearance & {
  fact: LedgerFact;
  newest: LedgerFact;
  state: 'agrees' | 'differs' | 'kept';
  keptFor: string;
};

/** Everywhere the facts of a metric are printed. @throws NotFound `fact` */
export function listAppearances(reading: Reading, metricId: string): Promise<Appearance[]> {
  return appearancesOf(reading, { metricId });
}

/** Everywhere a figure stands whose fact was followed by another value, and nobody said why it stays. @throws NotFound `fact` */
export async function listChangedFigures(reading: Reading): Promise<Appearance[]> {
  const all = await appearancesOf(reading, { followedBy: { isNot: null } });
  return all.filter(({ state }) => state === 'differs');
}

async function appearancesOf({ actor, db }: Reading, where: Prisma.FactWhereInput): Promise<Appearance[]> {
  if (!can(actor, 'fact.read', {}).allowed) throw new NotFound('fact');
  const bound = await db.fact.findMany({
    where: { AND: [where, { OR: [{ bindings: { some: {} } }, { inRevision: { some: {} } }] }] },
    select: { id: true },
  });
  const factIds = bound.map(({ id }) => id);
  if (factIds.length === 0) return [];
  const found = [...(await draftAppearances(db, factIds)), ...(await revisionAppearances(db, factIds))];
  const newest = await newestFacts(db, factIds);
  const ids = [...new Set([...factIds, ...newest.values()])];
  const [facts, kept] = await Promise.all([
    ledgerFacts(db, { id: { in: ids } }, ids.length),
    db.keptFigure.findMany({ where: { factId: { in: factIds } } }),
  ]);
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const reasons = new Map(
    kept.map(({ articleId, factId, newerId, reason }) => [`${articleId} ${factId} ${newerId}`, reason]),
  );
  return found.flatMap((appearance) => {
    const fact = byId.get(appearance.factId);
    const last = byId.get(newest.get(appearance.factId) ?? '');
    if (!fact || !last) return [];
    const keptFor = reasons.get(`${appearance.articleId} ${fact.id} ${last.id}`) ?? '';
    const state = says(appearance.figure, last) ? 'agrees' : keptFor === '' ? 'differs' : 'kept';
    return [{ ...appearance, fact, newest: last, state, keptFor }];
  });
}

/** Whether a printed figure can be said of a fact. */
function says(figure: string, fact: LedgerFact): boolean {
  const [claim] = scanClaims(figure);
  return claim !== undefined && agreesWithFact(claim, fact);
}
