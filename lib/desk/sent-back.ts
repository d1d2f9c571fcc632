import { ON_DESK } from '@/lib/articles/on-desk';
import type { Reading } from '@/lib/db/context';
import { hasRole, type PersonActor } from '@/lib/domain/permissions/roles';
import type { TaskOf } from './task';
import { MOST_OF_A_KIND, TASK_ARTICLE } from './task-article';

type Row = Omit<TaskOf<'sent_back'>, 'kind' | 'key' | 'dueAt'>;

/** The actor's articles that were sent back, with the opinion. */
export async function sentBack({ actor, db }: Reading<PersonActor>): Promise<TaskOf<'sent_back'>[]> {
  if (!hasRole(actor, 'writer')) return [];
  const rows = await db.$queryRaw<Row[]>`
    SELECT ${TASK_ARTICLE}, coalesce(d."decidedAt", a."movedAt") AS at,
      coalesce(s.name, '') AS stage, coalesce(p."displayName", '') AS by, coalesce(d.opinion, '') AS opinion
    FROM "ArticleWriter" w JOIN "Article" a ON a.id = w."articleId" AND a.status = 'changes_requested' AND ${ON_DESK}
      LEFT JOIN LATERAL (
        SELECT d.* FROM "Review" r JOIN "Decision" d ON d."reviewId" = r.id
        WHERE r."articleId" = a.id AND d.verdict = 'request_changes'
        ORDER BY d."decidedAt" DESC LIMIT 1) d ON true
      LEFT JOIN "ReviewStage" s ON s.id = d."reviewStageId"
      LEFT JOIN "Person" p ON p.id = d."personId"
    WHERE w."personId" = ${actor.id}::uuid
    ORDER BY at LIMIT ${MOST_OF_A_KIND}`;
  return rows.map((row) => ({ ...row, kind: 'sent_back', key: `sent_back ${row.article.id}`, dueAt: null }));
}
