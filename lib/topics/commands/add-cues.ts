import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { foldWidth } from '@/lib/intake/topics/fold-width';
import { builtInCues } from '@/lib/topics/built-in-cues';
import { effectiveCues } from '@/lib/topics/effective-cues';
import { findCue } from '@/lib/topics/find-cue';
import { addCuesInput } from '@/lib/topics/input';
import { lockTopic } from '@/lib/topics/lock-topic';
import { writeCue } from '@/lib/topics/write-cue';

/** `known` are those that were cues of the topic already: they are left as they were. */
export type AddedCues = { added: string[]; known: { text: string; weight: number }[] };

/**
 * Adds words by which a topic is found from now on, all with the same weight.
 * @throws Forbidden, NotFound; Invalid, at `texts.{number}` where one word is at fault
 */
export async function addCues(ctx: Ctx, raw: unknown): Promise<AddedCues> {
  const { topicId, texts, weight } = parseInput(addCuesInput, raw);
  requirePermission(ctx.actor, 'office.manage', {});
  const wanted = [...new Map(texts.map((text) => [foldWidth(text), text])).values()];
  return transaction(ctx, async (tx) => {
    const topic = await lockTopic(tx, topicId);
    const { name, version, cues } = topic;
    const standing = effectiveCues(builtInCues(topic), cues);
    const known = wanted.flatMap((text) => findCue(standing, text) ?? []);
    const added = wanted.filter((text) => !findCue(standing, text));
    if (added.length === 0) return { added, known: known.map(weighed) };
    for (const text of added) await writeCue(tx, topic, { text, weight });
    await tx.topic.updateMany({ where: { id: topicId }, data: { version: version + 1 } });
    const changes = added.map((text) => ({ text, before: null, after: weight }));
    recordEvent(tx, ctx, {
      type: 'topic.cues_changed',
      subjectId: topicId,
      payload: { name, words: added.join('、'), cues: changes },
    });
    return { added, known: known.map(weighed) };
  });
}

const weighed = ({ text, weight = 1 }: { text: string; weight?: number }) => ({ text, weight });
