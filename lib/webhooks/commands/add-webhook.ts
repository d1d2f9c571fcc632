import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { refuseDuplicate } from '@/lib/db/refuse-duplicate';
import { transaction } from '@/lib/db/transaction';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { addWebhookInput } from '@/lib/webhooks/input';
import { newSecret } from '@/lib/webhooks/sign';
import { hostOf } from '@/lib/webhooks/host-of';

/**
 * An address that is told from now on. Its secret is shown this once.
 * @throws Forbidden; Invalid, among others `taken` at name
 */
export async function addWebhook(ctx: Ctx, raw: unknown): Promise<{ webhookId: string; secret: string }> {
  const input = parseInput(addWebhookInput, raw);
  requirePermission(ctx.actor, 'webhook.manage', {});
  const secret = newSecret();
  return refuseDuplicate('name', () =>
    transaction(ctx, async (tx) => {
      const { id } = await tx.webhook.create({
        data: { ...input, secret, createdAt: ctx.now },
        select: { id: true },
      });
      const { name, url, events } = input;
      recordEvent(tx, ctx, {
        type: 'webhook.added',
        subjectId: id,
        payload: { name, host: hostOf(url), events },
      });
      return { webhookId: id, secret };
    }),
  );
}
