import { isWriterOn } from '@/lib/articles/is-writer-on';
import { lockArticle } from '@/lib/articles/lock-article';
import { NotFound } from '@/lib/domain/errors';
import type { Tx } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';

export type LockedThread = { id: string; articleId: string; authorId: string; isWriter: boolean };

/**
 * Locks the article's row and gives the first comment of the thread; the id may also be that of an answer in it.
 * @throws NotFound `comment`
 */
export async function lockThread(tx: Tx, ctx: Ctx, commentId: string): Promise<LockedThread> {
  const select = { id: true, articleId: true, authorId: true } as const;
  const found = await tx.comment.findUnique({
    where: { id: commentId },
    select: { ...select, parent: { select } },
  });
  if (!found) throw new NotFound('comment');
  const { id, articleId, authorId } = found.parent ?? found;
  await lockArticle(tx, ctx, articleId);
  return { id, articleId, authorId, isWriter: await isWriterOn(tx, articleId, ctx.actor) };
}
