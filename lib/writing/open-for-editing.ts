import { NotFound, NotPossible } from '@/lib/domain/errors';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { can } from '@/lib/domain/permissions/can';
import { isEditable, type ArticleStatus } from '@/lib/domain/workflow/state';
import type { Ctx } from '@/lib/db/context';
import type { Tx } from '@/lib/db/client';

type Opened = { status: ArticleStatus; isWriter: boolean; isAuthor: boolean };

/**
 * First step of every command that changes an article's text or structure: takes the article's row for
 * the rest of the transaction, so that nothing is submitted halfway through an edit, then asks whether
 * this person may and whether the article can be edited now. `isAuthor`: they are on record as one of those
 * who wrote it.
 * @throws NotFound, Forbidden, NotPossible `not_editable`
 */
export async function openForEditing(tx: Tx, ctx: Ctx, articleId: string): Promise<{ isAuthor: boolean }> {
  const [article] = await tx.$queryRaw<Opened[]>`
    UPDATE "Article" SET "updatedAt" = ${ctx.now} WHERE id = ${articleId}::uuid
    RETURNING status, EXISTS (
      SELECT 1 FROM "ArticleWriter" w WHERE w."articleId" = "Article".id AND w."personId" = ${ctx.actor.id}::uuid
    ) AS "isWriter", EXISTS (
      SELECT 1 FROM "ArticleAuthor" w WHERE w."articleId" = "Article".id AND w."personId" = ${ctx.actor.id}::uuid
    ) AS "isAuthor"`;
  if (!article || !can(ctx.actor, 'article.read', {}).allowed) throw new NotFound('article');
  requirePermission(ctx.actor, 'article.edit', { isWriter: article.isWriter });
  if (!isEditable(article.status)) throw new NotPossible('not_editable', { status: article.status });
  return { isAuthor: article.isAuthor };
}
