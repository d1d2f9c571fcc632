import type { Reading } from '@/lib/db/context';
import { can } from '@/lib/domain/permissions/can';

export type PossibleReplacement = { articleId: string; title: string; bodyName: string; year: number };

/** What can stand in place of an article that is withdrawn: every other live one, newest first. */
export async function listReplacements(
  { actor, db }: Reading,
  articleId: string,
): Promise<PossibleReplacement[]> {
  if (!can(actor, 'article.read', {}).allowed) return [];
  return db.publication.findMany({
    where: { state: 'live', articleId: { not: articleId } },
    orderBy: [{ year: 'desc' }, { publishedAt: 'desc' }, { id: 'desc' }],
    select: { articleId: true, title: true, bodyName: true, year: true },
  });
}
