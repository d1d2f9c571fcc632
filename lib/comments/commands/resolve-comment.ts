import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { Conflict } from '@/lib/domain/errors';
import { actingPerson } from '@/lib/domain/permissions/acting-person';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { resolveCommentInput } from '@/lib/comments/input';
import { lockThread } from '@/lib/comments/lock-thread';

/** Marks a thread as dealt with. @throws Invalid, NotFound, Forbidden; Conflict `stale` when it is resolved already */
export async function resolveComment(ctx: Ctx, raw: unknown): Promise<void> {
  const { commentId } = parseInput(resolveCommentInput, raw);
  await transaction(ctx, async (tx) => {
    const { id, articleId, isWriter, authorId } = await lockThread(tx, ctx, commentId);
    requirePermission(ctx.actor, 'comment.resolve', { isWriter, isCommentAuthor: authorId === ctx.actor.id });

    const { count } = await tx.comment.updateMany({
      where: { id, resolvedAt: null },
      data: { resolvedAt: ctx.now, resolvedById: actingPerson(ctx.actor).id },
    });
    if (count === 0) throw new Conflict('stale');
    recordEvent(tx, ctx, { type: 'comment.resolved', articleId, subjectId: id });
  });
}
