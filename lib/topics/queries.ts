import type { Reader } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/permissions/roles';

type Ctx = { actor: Actor; db: Reader };
export type TopicRow = { id: string; name: string; isArchived: boolean; version: number };

/** The topics that can be chosen, in the office's order; `withArchived` all of them, archived ones last. */
export async function listTopics(
  { db }: Ctx,
  { withArchived }: { withArchived: boolean } = { withArchived: false },
): Promise<TopicRow[]> {
  const topics = await db.topic.findMany({
    where: withArchived ? {} : { archivedAt: null },
    select: { id: true, name: true, archivedAt: true, version: true },
    orderBy: [{ archivedAt: { sort: 'asc', nulls: 'first' } }, { position: 'asc' }, { id: 'asc' }],
  });
  return topics.map(({ archivedAt, ...topic }) => ({ ...topic, isArchived: archivedAt !== null }));
}
