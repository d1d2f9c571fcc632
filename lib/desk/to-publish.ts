import { ON_DESK } from '@/lib/articles/on-desk';
import type { Ctx } from '@/lib/db/context';
import { DAY_MS } from '@/lib/domain/calendar';
import { hasRole } from '@/lib/domain/permissions/roles';
import type { Task, TaskArticle } from './task';
import { MOST_OF_A_KIND, TASK_ARTICLE } from './task-article';

/** As long before a publication goes out by itself it is told. */
const SOON_MS = 7 * DAY_MS;

type Row = { kind: 'publish' | 'correct' | 'scheduled'; at: Date; dueAt: Date | null; article: TaskArticle };

/** For a publisher: what is approved and not public, or public in an older text, by others; and what goes out soon. */
export async function toPublish({ actor, now, db }: Ctx): Promise<Task[]> {
  if (!hasRole(actor, 'publisher')) return [];
  const rows = await db.$queryRaw<Row[]>`
    SELECT ${TASK_ARTICLE}, a."movedAt" AS at, p."scheduledFor" AS "dueAt",
      CASE p.state WHEN 'scheduled' THEN 'scheduled' WHEN 'live' THEN 'correct' ELSE 'publish' END AS kind
    FROM "Article" a LEFT JOIN "Publication" p ON p."articleId" = a.id
    WHERE a.status = 'approved' AND ${ON_DESK} AND (
      (p.state = 'scheduled' AND p."scheduledFor" < ${new Date(now.getTime() + SOON_MS)})
      OR ((p.id IS NULL OR (p.state = 'live' AND p."revisionId" <> a."approvedRevisionId"))
        AND (coalesce((SELECT o."authorsMayPublish" FROM "Office" o WHERE o.id = 1), false)
          OR NOT EXISTS (
            SELECT 1 FROM "RevisionAuthor" author
            WHERE author."revisionId" = a."approvedRevisionId" AND author."personId" = ${actor.id}::uuid))))
    ORDER BY a."movedAt" LIMIT ${MOST_OF_A_KIND}`;
  return rows.map(({ dueAt, ...row }) => ({
    ...row,
    key: `${row.kind} ${row.article.id}`,
    dueAt: row.kind === 'scheduled' ? dueAt : null,
  }));
}
