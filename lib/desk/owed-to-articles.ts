import { STANDING_DEADLINES } from '@/lib/articles/standing-deadlines';
import type { Ctx } from '@/lib/db/context';
import { DAY_MS } from '@/lib/domain/calendar';
import { hasRole } from '@/lib/domain/permissions/roles';
import type { TaskOf } from './task';
import { MOST_OF_A_KIND, TASK_ARTICLE } from './task-article';

/** From then on a writer sees to it that it comes. */
const AHEAD_MS = 7 * DAY_MS;

type Row = Omit<TaskOf<'owed'>, 'kind' | 'key'> & { dueAt: Date };

/** What the actor's articles wait for and is due within a week, or overdue. */
export async function owedToArticles({ actor, now, db }: Ctx): Promise<TaskOf<'owed'>[]> {
  if (!hasRole(actor, 'writer')) return [];
  const rows = await db.$queryRaw<Row[]>`
    SELECT ${TASK_ARTICLE}, d.kind AS what, d."seasonId", min(d."dueAt") AS "dueAt", min(d."dueAt") AS at,
      array_remove(array_agg(DISTINCT p.name), NULL) AS departments
    FROM "ArticleWriter" w JOIN "Article" a ON a.id = w."articleId"
      JOIN ${STANDING_DEADLINES} d ON d."articleId" = a.id
      LEFT JOIN "Department" p ON p.id = d."departmentId"
    WHERE w."personId" = ${actor.id}::uuid AND d."dueAt" < ${new Date(now.getTime() + AHEAD_MS)}
    GROUP BY a.id, d.kind, d."seasonId"
    ORDER BY min(d."dueAt") LIMIT ${MOST_OF_A_KIND}`;
  return rows.map((row) => {
    const key = `owed ${row.article.id} ${row.what} ${row.seasonId ?? ''}`;
    return { ...row, kind: 'owed', key };
  });
}
