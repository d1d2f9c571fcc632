import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { Conflict } from '@/lib/domain/errors';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { topicRef } from '@/lib/topics/input';

/**
 * Lets an archived topic be chosen again, at the end of the list.
 * @throws Forbidden, Invalid; Conflict `stale`
 */
export async function restoreTopic(ctx: Ctx, raw: unknown): Promise<void> {
  const { topicId, version } = parseInput(topicRef, raw);
  requirePermission(ctx.actor, 'office.manage', {});
  await transaction(ctx, async (tx) => {
    const { _max } = await tx.topic.aggregate({ _max: { position: true }, where: { archivedAt: null } });
    const { count } = await tx.topic.updateMany({
      where: { id: topicId, version, archivedAt: { not: null } },
      data: { archivedAt: null, position: (_max.position ?? -1) + 1, version: version + 1 },
    });
    if (count === 0) throw new Conflict('stale');
    recordEvent(tx, ctx, { type: 'topic.restored', subjectId: topicId });
  });
}
