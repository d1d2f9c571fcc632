import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { Conflict } from '@/lib/domain/errors';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { resolveCommentInput } from '@/lib/comments/input';
import { lockThread } from '@/lib/comments/lock-thread';

/** Takes up a resolved thread again. @throws Invalid, NotFound, Forbidden; Conflict `stale` when it is open */
export async function reopenComment(ctx: Ctx, raw: unknown): Promise<void> {
  const { commentId } = parseInput(resolveCommentInput, raw);
  await transaction(ctx, async (tx) => {
    const { id, articleId, isWriter, authorId } = await lockThread(tx, ctx, commentId);
    requirePermission(ctx.actor, 'comment.resolve', { isWriter, isCommentAuthor: authorId === ctx.actor.id });

    const { count } = await tx.comment.updateMany({
      where: { id, resolvedAt: { not: null } },
      data: { resolvedAt: null, resolvedById: null },
    });
    if (count === 0) throw new Conflict('stale');
    recordEvent(tx, ctx, { type: 'comment.reopened', articleId, subjectId: id });
  });
}
