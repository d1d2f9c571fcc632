import { Prisma } from '@/lib/db/generated/client';
import type { Db } from '@/lib/db/client';
import { FIXED_PATHS } from './render-page';

/**
 * Lets pages be made that have no row yet, as after an upgrade or a restored backup, and those that another make made.
 */
export async function expectPages(db: Db, make: string): Promise<void> {
  await db.$executeRaw`SELECT pages_changed(ARRAY(${unmade(make)}))`;
  await db.$executeRaw`SELECT pg_notify('huimou_site', '')`;
}

/** The paths of what has no row, or a file of another make. */
export async function listExpected(db: Db, make: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ path: string }[]>(unmade(make));
  return rows.map(({ path }) => path);
}

function unmade(make: string): Prisma.Sql {
  return Prisma.sql`
    SELECT path FROM (
      SELECT unnest(${FIXED_PATHS}::text[]) AS path
      UNION SELECT '/' || p.year FROM "Publication" p WHERE can_be_read(p)
      UNION SELECT '/' || p.year || '/' || p.slug FROM "Publication" p WHERE p."publishedAt" IS NOT NULL
      UNION SELECT '/photos/' || photo.hash FROM "Publication" p JOIN "Revision" r ON r.id = p."shownRevisionId",
        jsonb_array_elements_text(jsonb_path_query_array(r.content, '$.sections[*].doc.**.attrs.hash')) AS photo(hash)
        WHERE can_be_read(p) AND photo.hash IS NOT NULL) AS expected
    WHERE NOT EXISTS (SELECT FROM "BakedPage" b WHERE b.path = expected.path)
    UNION ALL
    SELECT path FROM "BakedPage" WHERE hash IS NOT NULL AND make <> ${make}`;
}
