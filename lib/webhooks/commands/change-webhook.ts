import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { refuseDuplicate } from '@/lib/db/refuse-duplicate';
import { transaction } from '@/lib/db/transaction';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { hostOf } from '@/lib/webhooks/host-of';
import { changeWebhookInput } from '@/lib/webhooks/input';
import { lockWebhook } from '@/lib/webhooks/load-webhook';

/**
 * Another name, address or choice of events; what waits goes to the new address.
 * @throws Invalid, among others `taken` at name; Forbidden, NotFound; Conflict `stale`
 */
export async function changeWebhook(ctx: Ctx, raw: unknown): Promise<void> {
  const { webhookId, version, ...input } = parseInput(changeWebhookInput, raw);
  requirePermission(ctx.actor, 'webhook.manage', {});
  await refuseDuplicate('name', () =>
    transaction(ctx, async (tx) => {
      const before = await lockWebhook(tx, { webhookId, version });
      await tx.webhook.update({ where: { id: webhookId }, data: { ...input, version: version + 1 } });
      const said = ({ name, url, events }: typeof input) => ({ name, host: hostOf(url), events });
      recordEvent(tx, ctx, {
        type: 'webhook.changed',
        subjectId: webhookId,
        payload: {
          before: said({ ...before, events: before.events.filter((event) => event !== 'ping') }),
          after: said(input),
          movedWithinHost: before.url !== input.url && hostOf(before.url) === hostOf(input.url),
        },
      });
    }),
  );
}
