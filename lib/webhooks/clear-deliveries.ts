import type { Db } from '@/lib/db/client';
import { DAY_MS } from '@/lib/domain/calendar';
import { DELIVERIES_KEPT_DAYS } from '@/lib/domain/webhooks';

/** What became of messages of long ago. */
export async function clearDeliveries(db: Db, now: Date): Promise<void> {
  const before = new Date(now.getTime() - DELIVERIES_KEPT_DAYS * DAY_MS);
  await db.webhookDelivery.deleteMany({ where: { happenedAt: { lt: before }, nextTryAt: null } });
}
