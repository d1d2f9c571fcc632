import { standingDeadlines } from '@/lib/articles/standing-deadlines';
import type { Ctx } from '@/lib/db/context';
import { Prisma } from '@/lib/db/generated/client';
import { DAY_MS } from '@/lib/domain/calendar';
import { hasRole } from '@/lib/domain/permissions/roles';
import type { TaskOf } from './task';
import { MOST_OF_A_KIND, TASK_ARTICLE } from './task-article';

/** From then on a writer sees to it that it comes. */
const AHEAD_MS = 7 * DAY_MS;

type Row = Omit<TaskOf<'owed'>, 'kind' | 'key' | 'what' | 'dueFrom'> & {
  what: TaskOf<'owed'>['what'] | 'draft';
  season: string | null;
  dueAt: Date;
};

/**
 * What the actor's articles wait for and is due within a week, or overdue; a draft that is due among it. Each date is a
 * task of its own, of those who have to keep it. What was sent back, or awaits a publisher, has a line of its own.
 */
export async function owedToArticles({ actor, now, db }: Ctx): Promise<TaskOf<'owed' | 'draft'>[]> {
  if (!hasRole(actor, 'writer')) return [];
  const own = Prisma.sql`a.id IN (SELECT w."articleId" FROM "ArticleWriter" w WHERE w."personId" = ${actor.id}::uuid)`;
  const rows = await db.$queryRaw<Row[]>`
    SELECT ${TASK_ARTICLE}, d.kind AS what, d."seasonId", n.name AS season, d."dueAt",
      d."dueAt" AS at, array_remove(array_agg(DISTINCT p.name), NULL) AS departments
    FROM ${standingDeadlines(own)} d JOIN "Article" a ON a.id = d."articleId"
      LEFT JOIN "Season" n ON n.id = d."seasonId"
      LEFT JOIN "Department" p ON p.id = d."departmentId"
    WHERE d."dueAt" < ${new Date(now.getTime() + AHEAD_MS)}
      AND (d.kind IN ('material', 'confirmation', 'draft') OR (d.kind = 'stage' AND a.status = 'in_review'))
    GROUP BY a.id, d.kind, d."seasonId", n.name, d."dueAt"
    ORDER BY d."dueAt" LIMIT ${MOST_OF_A_KIND}`;
  return rows.map(({ what, season, seasonId, departments, ...row }) => {
    const { id } = row.article;
    if (what === 'draft') return { ...row, kind: 'draft', key: `draft ${id}`, dueFrom: season };
    const key = `owed ${id} ${what} ${seasonId ?? ''} ${row.dueAt.toISOString()}`;
    const dueFrom = what === 'stage' ? season : null;
    return { ...row, kind: 'owed', key, what, seasonId, departments, dueFrom };
  });
}
