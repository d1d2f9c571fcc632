import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { actingPerson } from '@/lib/domain/permissions/acting-person';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { answerCommentInput } from '@/lib/comments/input';
import { lockThread } from '@/lib/comments/lock-thread';

/** Answers a comment; an answer to an answer joins its thread. @throws Invalid, NotFound, Forbidden */
export async function answerComment(ctx: Ctx, raw: unknown): Promise<{ commentId: string }> {
  const { commentId, text } = parseInput(answerCommentInput, raw);
  return transaction(ctx, async (tx) => {
    const { id: parentId, articleId, isWriter } = await lockThread(tx, ctx, commentId);
    requirePermission(ctx.actor, 'comment.write', { isWriter });

    const answer = await tx.comment.create({
      data: { articleId, parentId, text, authorId: actingPerson(ctx.actor).id, createdAt: ctx.now },
      select: { id: true },
    });
    recordEvent(tx, ctx, {
      type: 'comment.answered',
      articleId,
      subjectId: answer.id,
      payload: { text, parentId },
    });
    return { commentId: answer.id };
  });
}
