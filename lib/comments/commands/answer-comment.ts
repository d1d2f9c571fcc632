import { appendEvent } from '../../audit/append-event';
import type { Ctx } from '../../db/context';
import { transaction } from '../../db/transaction';
import { actingPerson } from '../../domain/permissions/acting-person';
import { requirePermission } from '../../domain/permissions/require-permission';
import { parseInput } from '../../input/parse-input';
import { answerCommentInput } from '../input';
import { lockThread } from '../lock-thread';

/** Answers a comment; an answer to an answer joins its thread. @throws Invalid, NotFound, Forbidden */
export async function answerComment(ctx: Ctx, raw: unknown): Promise<{ commentId: string }> {
  const { commentId, text } = parseInput(answerCommentInput, raw);
  return transaction(ctx.db, async (tx) => {
    const { id: parentId, articleId, isWriter } = await lockThread(tx, ctx, commentId);
    requirePermission(ctx.actor, 'comment.write', { isWriter });

    const answer = await tx.comment.create({
      data: { articleId, parentId, text, authorId: actingPerson(ctx.actor).id, createdAt: ctx.now },
      select: { id: true },
    });
    await appendEvent(tx, ctx, {
      type: 'comment.answered',
      articleId,
      subjectId: answer.id,
      payload: { text, parentId },
    });
    return { commentId: answer.id };
  });
}
