import type { Reading } from '@/lib/db/context';
import { NotFound } from '@/lib/domain/errors';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { builtInCues } from './built-in-cues';
import { findCue } from './find-cue';

export type TopicRow = { id: string; name: string; isArchived: boolean; version: number };

/** A word as the office has it: null where it does not count, or is not built in. */
export type CueRow = { text: string; weight: number | null; builtIn: number | null };
export type TopicWithCues = TopicRow & { cues: CueRow[] };

/** The topics that can be chosen, in the office's order; `withArchived` all of them, archived ones last. */
export async function listTopics(
  { db }: Reading,
  { withArchived }: { withArchived: boolean } = { withArchived: false },
): Promise<TopicRow[]> {
  const topics = await db.topic.findMany({
    where: withArchived ? {} : { archivedAt: null },
    select: { id: true, name: true, archivedAt: true, version: true },
    orderBy: [{ archivedAt: { sort: 'asc', nulls: 'first' } }, { position: 'asc' }, { id: 'asc' }],
  });
  return topics.map(({ archivedAt, ...topic }) => ({ ...topic, isArchived: archivedAt !== null }));
}

/** How many words the office has added, weighed anew or switched off, by topic; none where it is 0. */
export async function countOfficeCues({ actor, db }: Reading): Promise<Map<string, number>> {
  requirePermission(actor, 'office.manage', {});
  const counts = await db.topicCue.groupBy({ by: ['topicId'], _count: true });
  return new Map(counts.map(({ topicId, _count }) => [topicId, _count]));
}

/**
 * A topic with all its words, the office's own first.
 * @throws Forbidden; NotFound `topic`
 */
export async function getTopicCues({ actor, db }: Reading, topicId: string): Promise<TopicWithCues> {
  requirePermission(actor, 'office.manage', {});
  const topic = await db.topic.findUnique({
    where: { id: topicId },
    select: {
      ...{ id: true, cuesOf: true, name: true, archivedAt: true, version: true },
      cues: { select: { text: true, weight: true }, orderBy: { folded: 'asc' } },
    },
  });
  if (!topic) throw new NotFound('topic');
  const { archivedAt, cuesOf, cues: office, ...rest } = topic;
  const builtIn = builtInCues({ id: topic.id, cuesOf });
  const cues = [
    ...office.map((cue) => ({ ...cue, builtIn: findCue(builtIn, cue.text)?.weight ?? null })),
    ...builtIn
      .filter(({ text }) => !findCue(office, text))
      .map(({ text, weight = 1 }) => ({ text, weight, builtIn: weight })),
  ];
  return { ...rest, isArchived: archivedAt !== null, cues };
}
