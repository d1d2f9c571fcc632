import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { NotPossible } from '@/lib/domain/errors';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { pingWebhookInput } from '@/lib/webhooks/input';
import { lockWebhook } from '@/lib/webhooks/load-webhook';
import { writeDeliveries } from '@/lib/webhooks/write-deliveries';

/** Sends a trial message. @throws Invalid, Forbidden, NotFound; NotPossible `webhook_off` */
export async function pingWebhook(ctx: Ctx, raw: unknown): Promise<void> {
  const { webhookId } = parseInput(pingWebhookInput, raw);
  requirePermission(ctx.actor, 'webhook.manage', {});
  await transaction(ctx, async (tx) => {
    const { name, switchedOffAt } = await lockWebhook(tx, { webhookId });
    if (switchedOffAt) throw new NotPossible('webhook_off');
    await writeDeliveries(tx, ctx, [{ webhookId, event: 'ping', data: {} }]);
    recordEvent(tx, ctx, { type: 'webhook.tested', subjectId: webhookId, payload: { name } });
  });
}
