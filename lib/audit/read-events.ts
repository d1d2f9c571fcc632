import { Prisma } from '@/lib/db/generated/client';
import type { Reader } from '@/lib/db/client';
import type { EventFilter } from './input';
import { eventConditions } from './event-conditions';

export type AuditEvent = {
  seq: number;
  at: Date;
  type: string;
  actorId: string | null;
  actorName: string;
  articleId: string | null;
  /** The article's headline today; null when the event is about none. */
  articleHeadline: string | null;
  subjectId: string | null;
  payload: Prisma.JsonObject;
  hash: string;
};

type Span = { after?: number; before?: number; newestFirst: boolean; limit: number };

/** At most `limit` events of the filter with `after` < seq < `before`. */
export async function readEvents(db: Reader, filter: EventFilter, span: Span): Promise<AuditEvent[]> {
  const { after = 0, before = Number.MAX_SAFE_INTEGER, newestFirst, limit } = span;
  const rows = await db.$queryRaw<(Omit<AuditEvent, 'seq'> & { seq: bigint })[]>`
    SELECT e.seq, e.at, e.type, e."actorId", e."actorName", e."articleId", e."subjectId", e.payload, e.hash,
      array_to_string(a.headline, ' ') AS "articleHeadline"
    FROM "Event" e LEFT JOIN "Article" a ON a.id = e."articleId"
    WHERE e.seq > ${after} AND e.seq < ${before} AND ${eventConditions(filter)}
    ORDER BY e.seq ${newestFirst ? Prisma.sql`DESC` : Prisma.sql`ASC`}
    LIMIT ${limit}`;
  return rows.map((row) => ({ ...row, seq: Number(row.seq) }));
}
