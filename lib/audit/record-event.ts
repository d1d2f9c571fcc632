import type { Actor } from '@/lib/domain/permissions/roles';
import type { EventPayloads } from '@/lib/domain/event-payloads';
import type { EventType } from '@/lib/domain/events';
import { beforeCommit } from '@/lib/db/before-commit';
import type { Tx } from '@/lib/db/client';

type Carries<T extends EventType> = undefined extends EventPayloads[T]
  ? { payload?: never }
  : { payload: EventPayloads[T] };

export type NewEvent<T extends EventType = EventType> = {
  [K in T]: {
    type: K;
    articleId?: string | null;
    /** What the event is about, when not the article itself. */
    subjectId?: string | null;
  } & Carries<K>;
}[T];

type Row = Record<'type' | 'actorName', string> &
  Record<'actorId' | 'articleId' | 'subjectId', string | null> & { payload: object };
const waiting = new WeakMap<Tx, Row[]>();

/** Adds a row to the audit log: written by the caller's transaction as the last thing before it commits. */
export function recordEvent(tx: Tx, { actor }: { actor: Actor }, event: NewEvent): void {
  const { type, articleId = null, subjectId = null, payload = {} } = event;
  const row = { type, actorId: actor.id, actorName: actor.displayName, articleId, subjectId, payload };
  const rows = waiting.get(tx);
  if (rows) return void rows.push(row);
  waiting.set(tx, [row]);
  beforeCommit(tx, 'events', () => writeEvents(tx));
}

/** All that wait, in one statement. */
async function writeEvents(tx: Tx): Promise<void> {
  const rows = JSON.stringify(waiting.get(tx) ?? []);
  waiting.delete(tx);
  // In SQL: every command ends with it, and a createMany is planned anew each time.
  await tx.$executeRaw`
    INSERT INTO "Event" (type, "actorId", "actorName", "articleId", "subjectId", payload)
    SELECT type, "actorId", "actorName", "articleId", "subjectId", payload
    FROM ROWS FROM (jsonb_to_recordset(${rows}::jsonb) AS (
      type text, "actorId" uuid, "actorName" text, "articleId" uuid, "subjectId" text, payload jsonb)) WITH ORDINALITY
    ORDER BY ordinality`;
}
