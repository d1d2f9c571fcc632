import { can } from '@/lib/domain/permissions/can';
import type { ArticleStatus } from '@/lib/domain/workflow/state';
import type { Reading } from '@/lib/db/context';

export type PreviousArticle = { id: string; year: number; headline: string[]; status: ArticleStatus };

/** Articles on the same body for earlier years, the latest first: what a new one may start from. */
export async function listPreviousArticles(
  { actor, db }: Reading,
  { bodyName, year }: { bodyName: string; year: number },
): Promise<PreviousArticle[]> {
  if (!can(actor, 'article.read', {}).allowed) return [];
  return db.article.findMany({
    where: { bodyName, year: { lt: year }, deletedAt: null },
    orderBy: [{ year: 'desc' }, { updatedAt: 'desc' }],
    take: 10,
    select: { id: true, year: true, headline: true, status: true },
  });
}
