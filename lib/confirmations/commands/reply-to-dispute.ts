import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { actingPerson } from '@/lib/domain/permissions/acting-person';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { replyInput } from '@/lib/confirmations/input';
import { lockConfirmation } from '@/lib/confirmations/lock-confirmation';
import { settleDispute } from '@/lib/confirmations/settle-dispute';

/** Answers a department's dispute; the article can be submitted again. @throws Invalid, NotFound, Forbidden, NotPossible, Conflict */
export async function replyToDispute(ctx: Ctx, raw: unknown): Promise<void> {
  const { confirmationId, reply } = parseInput(replyInput, raw);
  await transaction(ctx, async (tx) => {
    const confirmation = await lockConfirmation(tx, ctx, confirmationId);
    requirePermission(ctx.actor, 'confirmation.reply', { isWriter: confirmation.isWriter });
    const repliedById = actingPerson(ctx.actor).id;
    await settleDispute(tx, ctx, confirmation, { reply, repliedAt: ctx.now, repliedById });
    recordEvent(tx, ctx, {
      type: 'confirmation.replied',
      articleId: confirmation.section.articleId,
      subjectId: confirmationId,
      payload: { department: confirmation.department.name, reply },
    });
  });
}
