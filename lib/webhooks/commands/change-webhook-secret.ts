import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { OLD_SECRET_MS } from '@/lib/domain/webhooks';
import { parseInput } from '@/lib/input/parse-input';
import { webhookRef } from '@/lib/webhooks/input';
import { lockWebhook } from '@/lib/webhooks/load-webhook';
import { newSecret } from '@/lib/webhooks/sign';

/**
 * A new secret, shown this once. For a day each message is signed with the one before too, so that the receiver can
 * change over in its own time.
 * @throws Invalid, Forbidden, NotFound; Conflict `stale`
 */
export async function changeWebhookSecret(ctx: Ctx, raw: unknown): Promise<{ secret: string }> {
  const { webhookId, version } = parseInput(webhookRef, raw);
  requirePermission(ctx.actor, 'webhook.manage', {});
  const secret = newSecret();
  await transaction(ctx, async (tx) => {
    const { name, secret: secretBefore } = await lockWebhook(tx, { webhookId, version });
    const secretBeforeUntil = new Date(ctx.now.getTime() + OLD_SECRET_MS);
    await tx.webhook.update({
      where: { id: webhookId },
      data: { secret, secretBefore, secretBeforeUntil, version: version + 1 },
    });
    recordEvent(tx, ctx, { type: 'webhook.secret_changed', subjectId: webhookId, payload: { name } });
  });
  return { secret };
}
