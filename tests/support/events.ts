import type { Db } from '@/lib/db/client';

/** Types of the log's events, the earliest first. */
export async function eventTypes(db: Db): Promise<string[]> {
  const events = await db.event.findMany({ select: { type: true }, orderBy: { seq: 'asc' } });
  return events.map(({ type }) => type);
}

export async function lastEvent(db: Db) {
  return db.event.findFirstOrThrow({
    select: { type: true, subjectId: true, actorId: true, actorName: true, payload: true },
    orderBy: { seq: 'desc' },
  });
}
