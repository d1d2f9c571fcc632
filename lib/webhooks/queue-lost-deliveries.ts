import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { enqueueTry } from './write-deliveries';

const AT_ONCE = 200;

/** Enqueues what is due, also where its job was lost or its address was switched off at its time. */
export async function queueLostDeliveries(ctx: Ctx): Promise<number> {
  return transaction(ctx, async (tx) => {
    const due = await tx.webhookDelivery.findMany({
      where: { nextTryAt: { lte: ctx.now }, webhook: { switchedOffAt: null } },
      orderBy: { nextTryAt: 'asc' },
      take: AT_ONCE,
      select: { id: true, nextTryAt: true },
    });
    for (const { id, nextTryAt } of due) enqueueTry(tx, id, nextTryAt ?? ctx.now);
    return due.length;
  });
}
