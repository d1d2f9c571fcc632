import type { LedgerFact } from '@/lib/claims/figures/ledger-fact';
import type { Reading } from '@/lib/db/context';
import { NotFound } from '@/lib/domain/errors';
import { can } from '@/lib/domain/permissions/can';
import { ledgerFacts } from '@/lib/facts/ledger-facts';

const YEARS_BACK = 2;
const MOST_FACTS = 5_000;

/**
 * The facts that stand and that an article's figures may be: of its year and the two before it.
 * @throws NotFound `article`
 */
export async function listLedger({ actor, db }: Reading, articleId: string): Promise<LedgerFact[]> {
  const article = can(actor, 'fact.read', {}).allowed
    ? await db.article.findUnique({ where: { id: articleId, deletedAt: null }, select: { year: true } })
    : null;
  if (!article) throw new NotFound('article');
  const { year } = article;
  return ledgerFacts(
    db,
    { followedBy: null, metric: { archivedAt: null }, year: { gte: year - YEARS_BACK, lte: year } },
    MOST_FACTS,
  );
}
