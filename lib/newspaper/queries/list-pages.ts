import type { Reading } from '@/lib/db/context';
import { articleName } from '@/lib/domain/article/article-title';
import { can } from '@/lib/domain/permissions/can';
import type { Paper } from '@/lib/newspaper/layout/papers';

export type PageRow = {
  id: string;
  name: string;
  paper: Paper;
  date: string;
  number: string;
  /** In the order they stand. */
  articles: string[];
  createdByName: string;
  updatedAt: Date;
};

const MOST = 200;

/** The office's newspaper pages, the one changed last first; none for who may not read them. */
export async function listPages({ actor, db }: Reading): Promise<PageRow[]> {
  if (!can(actor, 'output.read', {}).allowed) return [];
  const pages = await db.newspaperPage.findMany({
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: MOST,
    select: {
      id: true,
      name: true,
      paper: true,
      date: true,
      number: true,
      updatedAt: true,
      createdBy: { select: { displayName: true } },
      articles: {
        where: { article: { deletedAt: null } },
        orderBy: { position: 'asc' },
        select: { article: { select: { headline: true, bodyName: true } } },
      },
    },
  });
  return pages.map(({ createdBy, articles, ...page }) => ({
    ...page,
    createdByName: createdBy.displayName,
    articles: articles.map(({ article }) => articleName(article)),
  }));
}
