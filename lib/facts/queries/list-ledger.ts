import type { LedgerFact } from '@/lib/claims/figures/ledger-fact';
import type { Reading } from '@/lib/db/context';
import { NotFound } from '@/lib/domain/errors';
import { listFactsFor } from './list-facts-for';

const YEARS_BACK = 2;

/**
 * The facts that stand and that an article's figures may be: of its year and the two before it.
 * @throws Forbidden, NotFound `article`
 */
export async function listLedger(reading: Reading, articleId: string): Promise<LedgerFact[]> {
  const article = await reading.db.article.findUnique({
    where: { id: articleId, deletedAt: null },
    select: { year: true },
  });
  if (!article) throw new NotFound('article');
  const { year } = article;
  const facts = await listFactsFor(reading, { from: year - YEARS_BACK, to: year });
  return facts.map(({ isPriced: _, priceBasis: _basis, status: _status, value, ...fact }) => ({
    ...fact,
    value: Number(value),
  }));
}
