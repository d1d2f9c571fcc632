import { can } from '@/lib/domain/permissions/can';
import type { Reading } from '@/lib/db/context';

/** Ids of an article's open threads, as whoever sends it on names those they have looked at. */
export async function listOpenThreads({ actor, db }: Reading, articleId: string): Promise<string[]> {
  if (!can(actor, 'article.read', {}).allowed) return [];
  const threads = await db.comment.findMany({
    where: { articleId, parentId: null, resolvedAt: null, article: { deletedAt: null } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
  });
  return threads.map(({ id }) => id);
}
