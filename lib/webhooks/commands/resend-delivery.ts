import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { NotFound, NotPossible } from '@/lib/domain/errors';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { webhookType } from '@/lib/domain/webhooks';
import { parseInput } from '@/lib/input/parse-input';
import { deliveryRef } from '@/lib/webhooks/input';
import { enqueueTry } from '@/lib/webhooks/write-deliveries';

/**
 * Sends a message once more, with the id it had: now, and from the first wait again where it fails.
 * @throws Invalid, Forbidden, NotFound; NotPossible `webhook_off`
 */
export async function resendDelivery(ctx: Ctx, raw: unknown): Promise<void> {
  const { deliveryId } = parseInput(deliveryRef, raw);
  requirePermission(ctx.actor, 'webhook.manage', {});
  await transaction(ctx, async (tx) => {
    const delivery = await tx.webhookDelivery.findUnique({
      where: { id: deliveryId },
      select: { event: true, webhook: { select: { id: true, name: true, switchedOffAt: true } } },
    });
    if (!delivery) throw new NotFound('webhook_delivery');
    const { event, webhook } = delivery;
    if (webhook.switchedOffAt) throw new NotPossible('webhook_off');
    const { count } = await tx.webhookDelivery.updateMany({
      where: { id: deliveryId },
      data: { state: 'waiting', attempts: 0, nextTryAt: ctx.now },
    });
    if (count === 0) throw new NotFound('webhook_delivery');
    enqueueTry(tx, deliveryId, ctx.now);
    recordEvent(tx, ctx, {
      type: 'webhook.resent',
      subjectId: webhook.id,
      payload: { name: webhook.name, event: webhookType(event) },
    });
  });
}
