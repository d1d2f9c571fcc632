import { randomUUID } from 'node:crypto';
import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { refuseDuplicate } from '@/lib/db/refuse-duplicate';
import { transaction } from '@/lib/db/transaction';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { addTopicInput } from '@/lib/topics/input';

/** @throws Forbidden; Invalid, among others `taken` at name */
export async function addTopic(ctx: Ctx, raw: unknown): Promise<{ topicId: string }> {
  const { name, id = `topic-${randomUUID().slice(0, 8)}` } = parseInput(addTopicInput, raw);
  requirePermission(ctx.actor, 'office.manage', {});
  return refuseDuplicate('name', () =>
    transaction(ctx, async (tx) => {
      const { _max } = await tx.topic.aggregate({ _max: { position: true }, where: { archivedAt: null } });
      const position = (_max.position ?? -1) + 1;
      const topic = await tx.topic.create({ data: { id, name, position }, select: { id: true } });
      recordEvent(tx, ctx, { type: 'topic.added', subjectId: topic.id, payload: { name } });
      return { topicId: topic.id };
    }),
  );
}
