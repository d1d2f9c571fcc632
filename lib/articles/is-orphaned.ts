import type { Reader } from '@/lib/db/client';

/** True when no writer of the article can write any more: each is disabled or has lost the writer role. */
export async function isOrphaned(db: Reader, articleId: string): Promise<boolean> {
  const writing = await db.articleWriter.count({
    where: { articleId, person: { disabledAt: null, roles: { has: 'writer' } } },
  });
  return writing === 0;
}
