import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { Conflict } from '@/lib/domain/errors';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { builtInCues } from '@/lib/topics/built-in-cues';
import { effectiveCues } from '@/lib/topics/effective-cues';
import { findCue } from '@/lib/topics/find-cue';
import { changeCueInput } from '@/lib/topics/input';
import { lockTopic } from '@/lib/topics/lock-topic';
import { writeCue } from '@/lib/topics/write-cue';

/**
 * Changes the weight of a cue. Null removes a cue of the office and switches a built-in one off; setting the built-in
 * weight again restores it.
 * @throws Forbidden, Invalid, NotFound; Conflict `stale`
 */
export async function changeCue(ctx: Ctx, raw: unknown): Promise<{ version: number }> {
  const { topicId, version, text, weight } = parseInput(changeCueInput, raw);
  requirePermission(ctx.actor, 'office.manage', {});
  return transaction(ctx, async (tx) => {
    const topic = await lockTopic(tx, topicId);
    const { name, cues } = topic;
    if (topic.version !== version) throw new Conflict('stale');
    const before = findCue(effectiveCues(builtInCues(topic), cues), text)?.weight ?? null;
    if (before === weight) return { version };
    await writeCue(tx, topic, { text, weight });
    await tx.topic.updateMany({ where: { id: topicId, version }, data: { version: version + 1 } });
    recordEvent(tx, ctx, {
      type: 'topic.cues_changed',
      subjectId: topicId,
      payload: { name, words: text, cues: [{ text, before, after: weight }] },
    });
    return { version: version + 1 };
  });
}
