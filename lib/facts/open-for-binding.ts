import { isWriterOn } from '@/lib/articles/is-writer-on';
import { lockArticle } from '@/lib/articles/lock-article';
import type { Tx } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';
import { NotPossible } from '@/lib/domain/errors';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { isEditable } from '@/lib/domain/workflow/state';

/**
 * Takes the article's row for a change of what its figures are bound to: while it is written, since a review looks at
 * them as they were sent. @throws Forbidden, NotFound; NotPossible `archived`, `not_editable`
 */
export async function openForBinding(tx: Tx, ctx: Ctx, articleId: string): Promise<void> {
  const { status } = await lockArticle(tx, ctx, articleId);
  requirePermission(ctx.actor, 'figure.bind', { isWriter: await isWriterOn(tx, articleId, ctx.actor) });
  if (!isEditable(status)) throw new NotPossible('not_editable', { status });
}
