import type { Reader } from '@/lib/db/client';
import type { TopicCues } from '@/lib/intake/topics/topic-cue';
import { TOPIC_CUES } from '@/lib/intake/topics/topic-cues';
import { builtInCues, builtInId } from './built-in-cues';
import { effectiveCues, silenced } from './effective-cues';

/**
 * The cues topics are proposed by in this office: the built-in ones with its own over them. Topics it does not
 * have, or has archived, are not proposed.
 */
export async function officeCues(db: Reader): Promise<readonly TopicCues[]> {
  const topics = await db.topic.findMany({
    select: { id: true, cuesOf: true, archivedAt: true, cues: { select: { text: true, weight: true } } },
    orderBy: { id: 'asc' },
  });
  const inUse = new Set(topics.flatMap(({ id, archivedAt }) => (archivedAt ? [] : [id])));
  const known = topics.map((topic) => ({
    topicId: topic.id,
    cues: effectiveCues(builtInCues(topic), topic.cues),
  }));
  const unknown = TOPIC_CUES.filter(({ topicId }) => !topics.some((topic) => builtInId(topic) === topicId));
  return [...known, ...unknown].map((topic) => (inUse.has(topic.topicId) ? topic : silenced(topic)));
}
