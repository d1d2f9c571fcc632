import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { actingPerson } from '@/lib/domain/permissions/acting-person';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { waiverInput } from '@/lib/confirmations/input';
import { lockConfirmation } from '@/lib/confirmations/lock-confirmation';
import { settleDispute } from '@/lib/confirmations/settle-dispute';

/** Sets a department's dispute aside, for a reason that stays on record. @throws Invalid, NotFound, Forbidden, NotPossible, Conflict */
export async function waiveDispute(ctx: Ctx, raw: unknown): Promise<void> {
  const { confirmationId, reason } = parseInput(waiverInput, raw);
  await transaction(ctx, async (tx) => {
    const confirmation = await lockConfirmation(tx, ctx, confirmationId);
    requirePermission(ctx.actor, 'confirmation.waive', {});
    const waivedById = actingPerson(ctx.actor).id;
    await settleDispute(tx, ctx, confirmation, { waiver: reason, waivedAt: ctx.now, waivedById });
    recordEvent(tx, ctx, {
      type: 'confirmation.waived',
      articleId: confirmation.section.articleId,
      subjectId: confirmationId,
      payload: { department: confirmation.department.name, reason },
    });
  });
}
