import type { Reading } from '@/lib/db/context';
import { articleTitle } from '@/lib/domain/article/article-title';
import { can } from '@/lib/domain/permissions/can';
import { onDesk } from '@/lib/articles/on-desk';
import { ARTICLE_STATUSES, isEditable } from '@/lib/domain/workflow/state';

export type AskableArticle = { id: string; name: string };

const MOST = 200;

/** Articles still being written, for which material can be asked, the newest first. */
export async function listAskableArticles({ actor, db }: Reading): Promise<AskableArticle[]> {
  if (!can(actor, 'season.manage', {}).allowed) return [];
  const articles = await db.article.findMany({
    where: { ...onDesk, status: { in: ARTICLE_STATUSES.filter(isEditable) } },
    orderBy: [{ year: 'desc' }, { updatedAt: 'desc' }],
    take: MOST,
    select: { id: true, year: true, bodyName: true, headline: true },
  });
  return articles.map(({ id, year, bodyName, headline }) => ({
    id,
    name: [`${year}`, bodyName, articleTitle(headline)].filter((part) => part !== '').join(' · '),
  }));
}
