import type { Reading } from '@/lib/db/context';
import { can } from '@/lib/domain/permissions/can';

export type ReplacedArticle = { articleId: string; title: string };

/** The withdrawn articles whose readers are sent to this one, newest first. */
export async function listReplaced({ actor, db }: Reading, articleId: string): Promise<ReplacedArticle[]> {
  if (!can(actor, 'article.read', {}).allowed) return [];
  return db.publication.findMany({
    where: { state: 'withdrawn', withdrawKind: 'replaced', replacedBy: { articleId } },
    orderBy: [{ withdrawnAt: 'desc' }, { id: 'desc' }],
    select: { articleId: true, title: true },
  });
}
