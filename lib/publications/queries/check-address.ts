import type { Reading } from '@/lib/db/context';
import { articleTitle } from '@/lib/domain/article/article-title';
import { NotFound } from '@/lib/domain/errors';
import { can } from '@/lib/domain/permissions/can';
import { parseInput } from '@/lib/input/parse-input';
import { checkAddressInput } from '@/lib/publications/input';

/** Title of the article that has the address, live, withdrawn or scheduled; null when it is free. */
export type AddressCheck = { takenBy: string | null };

/**
 * Whether the approved text may be given this address.
 * @throws Invalid (`slug`: `required`, `slug_invalid`, `slug_reserved`), NotFound `article`
 */
export async function checkAddress({ actor, db }: Reading, raw: unknown): Promise<AddressCheck> {
  const { articleId, slug } = parseInput(checkAddressInput, raw);
  const article = can(actor, 'article.read', {}).allowed
    ? await db.article.findUnique({ where: { id: articleId }, select: { year: true } })
    : null;
  if (!article) throw new NotFound('article');
  const taken = await db.publication.findFirst({
    where: { year: article.year, slug, articleId: { not: articleId } },
    select: { article: { select: { headline: true } } },
  });
  return { takenBy: taken && articleTitle(taken.article.headline) };
}
