import type { Tx } from '@/lib/db/client';
import { Conflict, NotFound } from '@/lib/domain/errors';

/** The address over the version that was read, for the rest of the transaction. @throws NotFound; Conflict `stale` */
export async function lockWebhook(tx: Tx, { webhookId, version }: { webhookId: string; version?: number }) {
  await tx.$queryRaw`SELECT 1 FROM "Webhook" WHERE id = ${webhookId}::uuid FOR NO KEY UPDATE`;
  const webhook = await tx.webhook.findUnique({ where: { id: webhookId } });
  if (!webhook) throw new NotFound('webhook');
  if (version !== undefined && webhook.version !== version) throw new Conflict('stale');
  return webhook;
}
