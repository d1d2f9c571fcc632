import { can } from '@/lib/domain/permissions/can';
import type { Actor } from '@/lib/domain/permissions/roles';
import type { Reader } from '@/lib/db/client';

/** The years there are articles for, the latest first. */
export async function listArticleYears({ actor, db }: { actor: Actor; db: Reader }): Promise<number[]> {
  if (!can(actor, 'article.read', {}).allowed) return [];
  const years = await db.article.groupBy({ by: ['year'], orderBy: { year: 'desc' } });
  return years.map((row) => row.year);
}
