import type { Reading } from '@/lib/db/context';
import { NotFound } from '@/lib/domain/errors';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import type { DeliveryState, WebhookEvent, WebhookFault } from '@/lib/domain/webhooks';
import { isId } from '@/lib/input/is-id';
import { WEBHOOK_COLUMNS, webhookRow, type WebhookRow } from './list-webhooks';

export type DeliveryRow = {
  id: string;
  event: WebhookEvent;
  /** Where on the site, as /2026/tongxin; null of a trial. */
  path: string | null;
  happenedAt: Date;
  state: DeliveryState;
  attempts: number;
  triedAt: Date | null;
  nextTryAt: Date | null;
  status: number | null;
  fault: WebhookFault | null;
  answer: string;
};

/** `deliveries`: the newest first, the newest hundred; `count`: how many there are. */
export type WebhookWithDeliveries = WebhookRow & { deliveries: DeliveryRow[]; count: number };

const MOST = 100;

/** An address with what was sent there. @throws Forbidden; NotFound `webhook` */
export async function getWebhook(
  { actor, db }: Reading,
  webhookId: string,
  now: Date,
): Promise<WebhookWithDeliveries> {
  requirePermission(actor, 'webhook.manage', {});
  const row = isId(webhookId)
    ? await db.webhook.findUnique({ where: { id: webhookId }, select: WEBHOOK_COLUMNS })
    : null;
  if (!row) throw new NotFound('webhook');
  const [found, count] = await Promise.all([
    db.webhookDelivery.findMany({
      where: { webhookId },
      orderBy: [{ happenedAt: 'desc' }, { id: 'desc' }],
      take: MOST,
      omit: { webhookId: true },
    }),
    db.webhookDelivery.count({ where: { webhookId } }),
  ]);
  const deliveries = found.map(({ data, fault, ...delivery }) => ({
    ...delivery,
    path: pathIn(data),
    fault: fault as WebhookFault | null,
  }));
  return { ...webhookRow(row, now), deliveries, count };
}

function pathIn(data: unknown): string | null {
  const { year, slug } = data as { year?: number; slug?: string };
  return year !== undefined && slug !== undefined ? `/${year}/${slug}` : null;
}
