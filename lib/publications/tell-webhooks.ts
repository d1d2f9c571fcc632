import type { Tx } from '@/lib/db/client';
import type { Acting } from '@/lib/domain/context';
import type { WebhookEvent } from '@/lib/domain/webhooks';
import { webhooksFor, writeDeliveries } from '@/lib/webhooks/write-deliveries';

/** Tells the programs that asked for it what became of a publication, as it stands when this is called. */
export async function tellWebhooks(
  tx: Tx,
  ctx: Acting,
  event: Exclude<WebhookEvent, 'ping'>,
  publicationId: string,
): Promise<void> {
  const webhookIds = await webhooksFor(tx, event);
  if (webhookIds.length === 0) return;
  const { withdrawKind, shownRevision, revision, publishedAt, withdrawnAt, updatedAt, ...address } =
    await tx.publication.findUniqueOrThrow({
      where: { id: publicationId },
      select: {
        id: true,
        year: true,
        slug: true,
        publishedAt: true,
        updatedAt: true,
        withdrawnAt: true,
        withdrawKind: true,
        shownRevision: { select: { number: true, contentHash: true } },
        revision: { select: { number: true, contentHash: true } },
      },
    });
  const text = shownRevision ?? revision;
  const data = {
    ...address,
    revision: text.number,
    contentHash: text.contentHash,
    publishedAt: publishedAt?.toISOString() ?? null,
    updatedAt: updatedAt.toISOString(),
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
    withdrawnAs: withdrawKind,
  };
  await writeDeliveries(
    tx,
    ctx,
    webhookIds.map((webhookId) => ({ webhookId, event, data })),
  );
}
