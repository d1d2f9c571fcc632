import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { Conflict } from '@/lib/domain/errors';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { confirmationRef } from '@/lib/confirmations/input';
import { lockConfirmation } from '@/lib/confirmations/lock-confirmation';

/** Takes back what a department was asked and has not answered. @throws Invalid, NotFound, Forbidden; Conflict `answered_already` */
export async function withdrawConfirmation(ctx: Ctx, raw: unknown): Promise<void> {
  const { confirmationId } = parseInput(confirmationRef, raw);
  await transaction(ctx, async (tx) => {
    const { isWriter, section, department } = await lockConfirmation(tx, ctx, confirmationId);
    requirePermission(ctx.actor, 'confirmation.ask', { isWriter });
    const { count } = await tx.confirmation.updateMany({
      where: { id: confirmationId, state: 'asked' },
      data: { state: 'withdrawn' },
    });
    if (count === 0) throw new Conflict('answered_already');
    recordEvent(tx, ctx, {
      type: 'confirmation.withdrawn',
      articleId: section.articleId,
      subjectId: confirmationId,
      payload: { department: department.name },
    });
  });
}
