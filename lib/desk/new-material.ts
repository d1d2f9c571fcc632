import { ON_DESK, onDesk } from '@/lib/articles/on-desk';
import { Prisma } from '@/lib/db/generated/client';
import type { Reading } from '@/lib/db/context';
import { articleTitle } from '@/lib/domain/article/article-title';
import { hasRole, type PersonActor } from '@/lib/domain/permissions/roles';
import { unseenSubmissions } from '@/lib/submissions/unseen-submissions';
import type { TaskOf } from './task';

/** What came for the actor's articles and they have not looked at: one task an article, leading to the latest. */
export async function newMaterial({ actor, db }: Reading<PersonActor>): Promise<TaskOf<'material'>[]> {
  if (!hasRole(actor, 'writer')) return [];
  const unseen = await unseenSubmissions(
    db,
    actor.id,
    Prisma.sql`SELECT a.id FROM "ArticleWriter" w JOIN "Article" a ON a.id = w."articleId" AND ${ON_DESK}
      WHERE w."personId" = ${actor.id}::uuid`,
  );
  const ids = [...new Set(unseen.flatMap(({ sections }) => sections.map(({ articleId }) => articleId)))];
  if (ids.length === 0) return [];
  const articles = await db.article.findMany({
    where: { id: { in: ids }, ...onDesk },
    select: { id: true, headline: true, bodyName: true, year: true },
  });
  return articles.flatMap(({ headline, ...article }) => {
    const own = unseen.filter(({ sections }) => sections.some(({ articleId }) => articleId === article.id));
    const [latest] = own;
    if (!latest) return [];
    return {
      kind: 'material',
      key: `material ${article.id}`,
      at: latest.submittedAt,
      dueAt: null,
      article: { ...article, title: articleTitle(headline) },
      count: own.length,
      sectionId: latest.sections.find(({ articleId }) => articleId === article.id)?.id ?? null,
      departments: [...new Set(own.map(({ departmentName }) => departmentName))],
    };
  });
}
