import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { refuseDuplicate } from '@/lib/db/refuse-duplicate';
import { transaction } from '@/lib/db/transaction';
import { Conflict, NotFound } from '@/lib/domain/errors';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { changeTopicInput } from '@/lib/topics/input';

/**
 * Another name for the same topic; what refers to it follows.
 * @throws Forbidden, Invalid, NotFound; Conflict `stale`
 */
export async function changeTopic(ctx: Ctx, raw: unknown): Promise<{ version: number }> {
  const { topicId, version, name } = parseInput(changeTopicInput, raw);
  requirePermission(ctx.actor, 'office.manage', {});
  return refuseDuplicate('name', () =>
    transaction(ctx, async (tx) => {
      const before = await tx.topic.findUnique({ where: { id: topicId }, select: { name: true } });
      if (!before) throw new NotFound('topic');
      const { count } = await tx.topic.updateMany({
        where: { id: topicId, version },
        data: { name, version: version + 1 },
      });
      if (count === 0) throw new Conflict('stale');
      recordEvent(tx, ctx, {
        type: 'topic.changed',
        subjectId: topicId,
        payload: { before: before.name, after: name },
      });
      return { version: version + 1 };
    }),
  );
}
