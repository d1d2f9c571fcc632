import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { requireSameOrder } from '@/lib/input/order-change';
import { parseInput } from '@/lib/input/parse-input';
import { topicOrder } from '@/lib/topics/input';
import { listTopics } from '@/lib/topics/queries';

/**
 * Puts the topics in use into another order.
 * @throws Forbidden, Invalid; Conflict `stale` when they stand otherwise than the person saw
 */
export async function reorderTopics(ctx: Ctx, raw: unknown): Promise<void> {
  const { before, after } = parseInput(topicOrder, raw);
  requirePermission(ctx.actor, 'office.manage', {});
  await transaction(ctx, async (tx) => {
    // One at a time: the order is read only once every other reordering has committed.
    await tx.$queryRaw`SELECT 1 FROM "Topic" ORDER BY id FOR UPDATE`;
    const standing = await listTopics({ actor: ctx.actor, db: tx });
    requireSameOrder(standing, before);
    for (const [position, id] of after.entries()) {
      await tx.topic.updateMany({ where: { id, position: { not: position } }, data: { position } });
    }
    recordEvent(tx, ctx, { type: 'topics.reordered', payload: { before, after } });
  });
}
