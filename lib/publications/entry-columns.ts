import { Prisma } from '@/lib/db/generated/client';

/** What lists show of a publication `p` whose text is `r`: the columns of a SiteEntry, in SQL. */
export const ENTRY_COLUMNS = Prisma.sql`p.year, p.slug, p."bodyName", p.title, p.summary, p."publishedAt", p."updatedAt",
  p.state <> 'live' AS "isOutOfDate",
  r.content->'heading' AS heading,
  jsonb_path_query_first(r.content,
    '$.sections[*].doc.content[*] ? (@.type == "photo" && @.attrs.hash != null).attrs') AS photo`;
