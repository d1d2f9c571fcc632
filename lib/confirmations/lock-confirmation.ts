import { isWriterOn } from '@/lib/articles/is-writer-on';
import { lockArticle } from '@/lib/articles/lock-article';
import { NotFound } from '@/lib/domain/errors';
import type { Tx } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';
import { loadConfirmation, type LoadedConfirmation } from './load-confirmation';

/**
 * Locks the article's row and gives the confirmation, for the office; the section may have been removed.
 * @throws NotFound `confirmation`
 */
export async function lockConfirmation(
  tx: Tx,
  ctx: Ctx,
  confirmationId: string,
): Promise<LoadedConfirmation & { isWriter: boolean }> {
  const found = await tx.confirmation.findUnique({
    where: { id: confirmationId },
    select: { section: { select: { articleId: true } } },
  });
  if (!found) throw new NotFound('confirmation');
  const { articleId } = found.section;
  await lockArticle(tx, ctx, articleId);
  const confirmation = await loadConfirmation(tx, confirmationId, { evenRemoved: true });
  return { ...confirmation, isWriter: await isWriterOn(tx, articleId, ctx.actor) };
}
