import type { Tx } from '@/lib/db/client';
import { toJson } from '@/lib/db/json';
import type { Acting } from '@/lib/domain/context';
import type { WebhookEvent } from '@/lib/domain/webhooks';
import { enqueue } from '@/lib/jobs/enqueue';
import type { WebhookData } from './webhook-data';

type NewDelivery = { webhookId: string; event: WebhookEvent; data: WebhookData };

/** Ids of the addresses that are told of this; what removes one waits until the caller's transaction ends. */
export async function webhooksFor(tx: Tx, event: WebhookEvent): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Webhook" WHERE "switchedOffAt" IS NULL AND ${event}::"WebhookEvent" = ANY(events)
    ORDER BY id FOR KEY SHARE`;
  return rows.map(({ id }) => id);
}

/** Messages that go out, by a job, if and only if the caller's transaction commits. */
export async function writeDeliveries(
  tx: Tx,
  { now }: Acting,
  wanted: readonly NewDelivery[],
): Promise<void> {
  const made = await tx.webhookDelivery.createManyAndReturn({
    data: wanted.map(({ webhookId, event, data }) => ({
      ...{ webhookId, event, data: toJson(data), happenedAt: now, nextTryAt: now },
    })),
    select: { id: true },
  });
  for (const { id } of made) enqueueTry(tx, id, now);
}

/** A job for a try that is due at `at`, whatever other jobs of the same delivery wait for. */
export function enqueueTry(tx: Tx, deliveryId: string, at: Date): void {
  const singletonKey = `${deliveryId} ${at.toISOString()}`;
  enqueue(tx, 'send-webhook', { deliveryId }, { singletonKey, startAfter: at });
}
