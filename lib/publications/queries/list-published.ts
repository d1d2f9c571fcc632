import { Prisma } from '@/lib/db/generated/client';
import { ENTRY_COLUMNS } from '@/lib/publications/entry-columns';
import { IS_READABLE } from '@/lib/publications/readable';
import type { SiteContext, SiteEntry } from '@/lib/publications/site-queries';

/** The last article of a page; what was published since stands before it, and moves no later page. */
export type PublishedCursor = { publishedAt: Date; id: string };

export type PublishedFilter = {
  year?: number;
  /** The body's whole name. */
  body?: string;
  /** Of one section at least. */
  topicId?: string;
};

type Page = { after?: PublishedCursor; limit: number };

/** The readable articles that fit, newest first, a page at a time; `next` null after the last. */
export async function listPublished(
  { db }: SiteContext,
  { year, body, topicId, after, limit }: PublishedFilter & Page,
): Promise<{ entries: SiteEntry[]; next: PublishedCursor | null }> {
  const conditions = [
    IS_READABLE,
    ...(year === undefined ? [] : [Prisma.sql`p.year = ${year}`]),
    ...(body === undefined ? [] : [Prisma.sql`p."bodyName" = ${body}`]),
    ...(topicId === undefined ? [] : [withTopic(topicId)]),
    ...(after ? [Prisma.sql`(p."publishedAt", p.id) < (${after.publishedAt}, ${after.id}::uuid)`] : []),
  ];
  const found = await db.$queryRaw<(SiteEntry & { id: string })[]>`
    SELECT p.id, ${ENTRY_COLUMNS} FROM "Publication" p JOIN "Revision" r ON r.id = p."shownRevisionId"
    WHERE ${Prisma.join(conditions, ' AND ')}
    ORDER BY p."publishedAt" DESC, p.id DESC LIMIT ${limit + 1}`;
  const page = found.slice(0, limit);
  const last = found.length > limit ? page.at(-1) : undefined;
  return {
    entries: page.map(({ id: _, ...entry }) => entry),
    next: last ? { publishedAt: last.publishedAt, id: last.id } : null,
  };
}

function withTopic(topicId: string) {
  return Prisma.sql`jsonb_path_exists(r.content, '$.sections[*].topicIds[*] ? (@ == $topic)',
    jsonb_build_object('topic', ${topicId}::text))`;
}
