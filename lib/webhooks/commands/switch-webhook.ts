import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { switchWebhookInput } from '@/lib/webhooks/input';
import { lockWebhook } from '@/lib/webhooks/load-webhook';

/**
 * Off: nothing is sent there and nothing new written for it; what waited goes on when it is on again.
 * @throws Invalid, Forbidden, NotFound; Conflict `stale`
 */
export async function switchWebhook(ctx: Ctx, raw: unknown): Promise<void> {
  const { webhookId, version, isOn } = parseInput(switchWebhookInput, raw);
  requirePermission(ctx.actor, 'webhook.manage', {});
  await transaction(ctx, async (tx) => {
    const { name, switchedOffAt } = await lockWebhook(tx, { webhookId, version });
    if ((switchedOffAt === null) === isOn) return;
    await tx.webhook.update({
      where: { id: webhookId },
      data: { switchedOffAt: isOn ? null : ctx.now, version: version + 1 },
    });
    recordEvent(tx, ctx, {
      type: isOn ? 'webhook.switched_on' : 'webhook.switched_off',
      subjectId: webhookId,
      payload: { name },
    });
  });
}
