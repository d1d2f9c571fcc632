import { ON_DESK } from '@/lib/articles/on-desk';
import type { Reading } from '@/lib/db/context';
import { hasRole, type PersonActor } from '@/lib/domain/permissions/roles';
import type { TaskOf } from './task';
import { MOST_OF_A_KIND, TASK_ARTICLE } from './task-article';

type Row = Omit<TaskOf<'confirmed'>, 'kind' | 'key' | 'dueAt'>;

/** What departments confirmed in the actor's articles and the actor was told of and has not read: one task an article. */
export async function confirmedLately({ actor, db }: Reading<PersonActor>): Promise<TaskOf<'confirmed'>[]> {
  if (!hasRole(actor, 'writer')) return [];
  const rows = await db.$queryRaw<Row[]>`
    SELECT ${TASK_ARTICLE}, max(n."createdAt") AS at, count(*)::int AS count,
      array_agg(DISTINCT p.name) AS departments,
      (array_agg(c."sectionId" ORDER BY n."createdAt"))[1] AS "sectionId"
    FROM "Notice" n
      JOIN "Confirmation" c ON c.id = split_part(n."dedupeKey", ':', 2)::uuid AND c.state = 'confirmed'
      JOIN "Department" p ON p.id = c."departmentId"
      JOIN "Section" s ON s.id = c."sectionId"
      JOIN "Article" a ON a.id = s."articleId" AND ${ON_DESK}
      JOIN "ArticleWriter" w ON w."articleId" = a.id AND w."personId" = n."personId"
    WHERE n."personId" = ${actor.id}::uuid AND n.kind = 'confirmation_answered' AND n."readAt" IS NULL
    GROUP BY a.id ORDER BY at LIMIT ${MOST_OF_A_KIND}`;
  return rows.map((row) => ({ ...row, kind: 'confirmed', key: `confirmed ${row.article.id}`, dueAt: null }));
}
