import { can } from '@/lib/domain/permissions/can';
import type { Reading } from '@/lib/db/context';

/** The years there are articles for, the latest first. Goes from year to year in their index, not through the articles. */
export async function listArticleYears({ actor, db }: Reading): Promise<number[]> {
  if (!can(actor, 'article.read', {}).allowed) return [];
  const years = await db.$queryRaw<{ year: number }[]>`
    WITH RECURSIVE years AS (
      SELECT max(year) AS year FROM "Article"
      UNION ALL
      SELECT (SELECT max(a.year) FROM "Article" a WHERE a.year < y.year) FROM years y WHERE y.year IS NOT NULL)
    SELECT year FROM years WHERE year IS NOT NULL ORDER BY year DESC`;
  return years.map((row) => row.year);
}
