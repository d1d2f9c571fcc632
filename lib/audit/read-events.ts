import { Prisma } from '@/lib/db/generated/client';
import type { Reader } from '@/lib/db/client';
import type { EventFilter } from './input';
import { eventConditions, type SaidIn } from './event-conditions';

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
  /** Its place in the chain and its hash; null until it is sealed, within a second. */
  place: number | null;
  hash: string | null;
};

type Span = { saidIn: SaidIn; after?: number; before?: number; newestFirst: boolean; limit: number };

/** At most `limit` events of the filter with `after` < seq < `before`. */
export async function readEvents(db: Reader, filter: EventFilter, span: Span): Promise<AuditEvent[]> {
  const { after = 0, before = Number.MAX_SAFE_INTEGER, newestFirst, limit, saidIn } = span;
  const rows = await db.$queryRaw<
    (Omit<AuditEvent, 'seq' | 'place'> & { seq: bigint; place: bigint | null })[]
  >`
    SELECT e.seq, e.at, e.type, e."actorId", e."actorName", e."articleId", e."subjectId", e.payload,
      s.position AS place, s.hash,
      array_to_string(a.headline, ' ') AS "articleHeadline"
    FROM "Event" e
    LEFT JOIN "EventSeal" s ON s."eventSeq" = e.seq
    LEFT JOIN "Article" a ON a.id = e."articleId"
    WHERE e.seq > ${after} AND e.seq < ${before} AND ${eventConditions(filter, saidIn)}
    ORDER BY e.seq ${newestFirst ? Prisma.sql`DESC` : Prisma.sql`ASC`}
    LIMIT ${limit}`;
  return rows.map((row) => ({
    ...row,
    seq: Number(row.seq),
    place: row.place === null ? null : Number(row.place),
  }));
}
