import { can } from '@/lib/domain/permissions/can';
import { Prisma } from '@/lib/db/generated/client';
import type { Reading } from '@/lib/db/context';
import { unseenSubmissions } from '@/lib/submissions/unseen-submissions';

export type NewSubmissions = { total: number; bySection: Record<string, number> };

/**
 * How many submissions for an article's sections the actor has not looked at, all told and section by section; what
 * came for several sections counts at each of them, and once in the total. Replaced ones do not count.
 */
export async function countNewSubmissions(
  { actor, db }: Reading,
  articleId: string,
): Promise<NewSubmissions> {
  if (actor.kind !== 'person' || !can(actor, 'article.read', {}).allowed) return { total: 0, bySection: {} };
  const unseen = await unseenSubmissions(db, actor.id, Prisma.sql`SELECT ${articleId}::uuid`);
  const bySection: Record<string, number> = {};
  for (const { sections } of unseen) {
    for (const { id } of sections) bySection[id] = (bySection[id] ?? 0) + 1;
  }
  return { total: unseen.length, bySection };
}
