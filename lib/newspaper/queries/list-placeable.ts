import type { Reading } from '@/lib/db/context';
import { articleTitle } from '@/lib/domain/article/article-title';
import { can } from '@/lib/domain/permissions/can';

export type PlaceableArticle = { id: string; name: string };

const MOST = 300;

/** Articles that can be put on a page, those changed last first. */
export async function listPlaceable({ actor, db }: Reading): Promise<PlaceableArticle[]> {
  if (!can(actor, 'output.make', {}).allowed) return [];
  const articles = await db.article.findMany({
    where: { deletedAt: null },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: MOST,
    select: { id: true, year: true, bodyName: true, headline: true },
  });
  return articles.map(({ id, year, bodyName, headline }) => ({
    id,
    name: [articleTitle(headline), bodyName, `${year}`].filter((part) => part !== '').join(' · '),
  }));
}
