import type { Tx } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';
import { addTopic } from '@/lib/topics/commands/add-topic';
import { STARTING_TOPICS } from './starting-topics';

/** `officeIds`: under which id the office has each starting topic. */
type GivenTopics = { added: number; officeIds: Map<string, string> };

/**
 * Adds the starting topics that the office has neither by id nor by name. A topic of its own with the same name stays as
 * it is and uses the built-in cues from now on, even if it is renamed later.
 */
export async function giveTopics(ctx: Ctx & { db: Tx }): Promise<GivenTopics> {
  const standing = await ctx.db.topic.findMany({ select: { id: true, name: true } });
  const ids = new Set(standing.map(({ id }) => id));
  const byName = new Map(standing.map(({ id, name }) => [name, id]));
  const officeIds = new Map<string, string>();
  let added = 0;
  for (const topic of STARTING_TOPICS) {
    const namesake = ids.has(topic.id) ? undefined : byName.get(topic.name);
    officeIds.set(topic.id, namesake ?? topic.id);
    if (namesake !== undefined) {
      await ctx.db.topic.updateMany({ where: { id: namesake, cuesOf: null }, data: { cuesOf: topic.id } });
    } else if (!ids.has(topic.id)) {
      await addTopic(ctx, topic);
      added += 1;
    }
  }
  return { added, officeIds };
}
