import { ON_DESK } from '@/lib/articles/on-desk';
import type { Reading } from '@/lib/db/context';
import { can } from '@/lib/domain/permissions/can';
import { hasRole, type PersonActor } from '@/lib/domain/permissions/roles';
import type { TaskOf } from './task';
import { MOST_OF_A_KIND, TASK_ARTICLE } from './task-article';

type Row = Omit<TaskOf<'comments'>, 'kind' | 'key' | 'dueAt'>;

/**
 * Open threads whose last word is another's, one task an article, leading to the one that waits longest: those the
 * actor began, those of the actor's articles unless another of its writers has answered there, and those that name
 * the actor.
 */
export async function threadsToAnswer({ actor, db }: Reading<PersonActor>): Promise<TaskOf<'comments'>[]> {
  const mayWrite = can(actor, 'comment.write', { isWriter: hasRole(actor, 'writer') }).allowed;
  if (!mayWrite) return [];
  const isWriter = hasRole(actor, 'writer');
  const rows = await db.$queryRaw<Row[]>`
    WITH open AS MATERIALIZED (
      SELECT t.id, t."authorId", t."articleId", t.text FROM "Comment" t
      WHERE t."parentId" IS NULL AND t."resolvedAt" IS NULL),
    candidate AS MATERIALIZED (
      SELECT t.id FROM open t
      WHERE t."authorId" = ${actor.id}::uuid OR position(${actor.displayName} IN t.text) > 0
        OR t."articleId" IN (SELECT w."articleId" FROM "ArticleWriter" w WHERE w."personId" = ${actor.id}::uuid)
      UNION
      SELECT t.id FROM open t CROSS JOIN LATERAL (
        SELECT 1 FROM "Comment" c WHERE c."parentId" = t.id AND position(${actor.displayName} IN c.text) > 0
        LIMIT 1) named),
    waiting AS (
      SELECT t.id, t."articleId", last."createdAt", last.text, last."authorId"
      FROM candidate JOIN "Comment" t ON t.id = candidate.id
        CROSS JOIN LATERAL (
          SELECT c."createdAt", c.text, c."authorId" FROM "Comment" c
          WHERE c.id = t.id OR c."parentId" = t.id
          ORDER BY c."createdAt" DESC, c.id DESC LIMIT 1) last
      WHERE t."parentId" IS NULL AND t."resolvedAt" IS NULL AND last."authorId" <> ${actor.id}::uuid AND (
        t."authorId" = ${actor.id}::uuid
        OR EXISTS (
          SELECT 1 FROM "Comment" c
          WHERE (c.id = t.id OR c."parentId" = t.id) AND c."authorId" <> ${actor.id}::uuid
            AND position(${actor.displayName} IN c.text) > 0)
        OR (${isWriter} AND EXISTS (
          SELECT 1 FROM "ArticleWriter" w WHERE w."articleId" = t."articleId" AND w."personId" = ${actor.id}::uuid)
          AND (
            NOT EXISTS (SELECT 1 FROM "ArticleWriter" w
              WHERE w."articleId" = t."articleId" AND w."personId" = last."authorId")
            OR EXISTS (SELECT 1 FROM "ArticleWriter" w
              WHERE w."articleId" = t."articleId" AND w."personId" = t."authorId")))))
    SELECT ${TASK_ARTICLE}, first."threadId", first.at, first.text, first.count, p."displayName" AS by
    FROM (
      SELECT DISTINCT ON ("articleId") "articleId", id AS "threadId", "createdAt" AS at, text, "authorId",
        (count(*) OVER (PARTITION BY "articleId"))::int AS count
      FROM waiting ORDER BY "articleId", "createdAt", id) first
      JOIN "Article" a ON a.id = first."articleId" AND ${ON_DESK}
      JOIN "Person" p ON p.id = first."authorId"
    ORDER BY first.at LIMIT ${MOST_OF_A_KIND}`;
  return rows.map((row) => ({ ...row, kind: 'comments', key: `comments ${row.article.id}`, dueAt: null }));
}
