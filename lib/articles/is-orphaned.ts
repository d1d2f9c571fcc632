import type { Reader } from '@/lib/db/client';

/** Whether none of the article's writers can write any more: disabled, or no longer a writer. */
export async function isOrphaned(db: Reader, articleId: string): Promise<boolean> {
  const writing = await db.articleWriter.count({
    where: { articleId, person: { disabledAt: null, roles: { has: 'writer' } } },
  });
  return writing === 0;
}
