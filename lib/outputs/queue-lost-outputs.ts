import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { enqueue } from '@/lib/jobs/enqueue';

/** By then a job that was not lost is there to be seen, and this one falls together with it. */
const LOST_AFTER_MS = 5 * 60 * 1000;

/** Outputs that still wait have their job given back: where it is in the queue there is no second. */
export async function queueLostOutputs(ctx: Ctx): Promise<void> {
  const before = new Date(ctx.now.getTime() - LOST_AFTER_MS);
  await transaction(ctx, async (tx) => {
    const waiting = await tx.output.findMany({
      where: { state: 'waiting', askedAt: { lt: before } },
      select: { id: true },
    });
    for (const { id } of waiting) enqueue(tx, 'make-output', { outputId: id }, { singletonKey: id });
  });
}
