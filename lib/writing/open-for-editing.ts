import type { Ctx } from '@/lib/db/context';
import type { Tx } from '@/lib/db/client';
import { requireEditable, type Editable } from './require-editable';

/**
 * First step of every command that changes an article's text or structure, save-section's in `openSection`: takes
 * the article's row for the rest of the transaction, so that nothing is submitted halfway through an edit, then
 * asks whether this person may and whether the article can be edited now.
 * @throws NotFound, Forbidden, NotPossible `not_editable`
 */
export async function openForEditing(tx: Tx, ctx: Ctx, articleId: string): Promise<void> {
  const [article] = await tx.$queryRaw<Editable[]>`
    UPDATE "Article" SET "updatedAt" = ${ctx.now} WHERE id = ${articleId}::uuid
    RETURNING status, "archivedAt", "deletedAt", EXISTS (
      SELECT 1 FROM "ArticleWriter" w WHERE w."articleId" = "Article".id AND w."personId" = ${ctx.actor.id}::uuid
    ) AS "isWriter"`;
  requireEditable(ctx, article);
}
