import { can } from '@/lib/domain/permissions/can';
import type { Reading } from '@/lib/db/context';

/** The years there are articles for, the latest first. */
export async function listArticleYears({ actor, db }: Reading): Promise<number[]> {
  if (!can(actor, 'article.read', {}).allowed) return [];
  const years = await db.article.groupBy({ by: ['year'], orderBy: { year: 'desc' } });
  return years.map((row) => row.year);
}
