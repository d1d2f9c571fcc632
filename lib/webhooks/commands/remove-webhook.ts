import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { hostOf } from '@/lib/webhooks/host-of';
import { webhookRef } from '@/lib/webhooks/input';
import { lockWebhook } from '@/lib/webhooks/load-webhook';

/**
 * Takes an address away, with what was sent there and what waited.
 * @throws Invalid, Forbidden, NotFound; Conflict `stale`
 */
export async function removeWebhook(ctx: Ctx, raw: unknown): Promise<void> {
  const { webhookId, version } = parseInput(webhookRef, raw);
  requirePermission(ctx.actor, 'webhook.manage', {});
  await transaction(ctx, async (tx) => {
    const { name, url } = await lockWebhook(tx, { webhookId, version });
    await tx.webhook.delete({ where: { id: webhookId } });
    recordEvent(tx, ctx, {
      type: 'webhook.removed',
      subjectId: webhookId,
      payload: { name, host: hostOf(url) },
    });
  });
}
