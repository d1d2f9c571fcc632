import { requirePermission } from '@/lib/domain/permissions/require-permission';
import type { Tx } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';
import { isOrphaned } from './is-orphaned';
import { isWriterOn } from './is-writer-on';

/** @throws Forbidden when neither a writer of the article nor, while it has none that can write, any writer */
export async function requireShelfPermission(
  tx: Tx,
  ctx: Ctx,
  articleId: string,
  action: 'article.archive' | 'article.delete',
): Promise<void> {
  requirePermission(ctx.actor, action, {
    isWriter: await isWriterOn(tx, articleId, ctx.actor),
    isOrphaned: await isOrphaned(tx, articleId),
  });
}
