import type { ArticleContent } from '@/lib/domain/article/content';
import type { State } from '@/lib/domain/article/state-key';
import { NotFound } from '@/lib/domain/errors';
import type { Reader } from '@/lib/db/client';
import { revisionContent } from '@/lib/revisions/revision-content';
import { contentAt } from './content-at';

/** @throws NotFound `article`, `revision` */
export async function contentInState(db: Reader, articleId: string, state: State): Promise<ArticleContent> {
  if (state.kind === 'draft') return contentAt(db, articleId, state.at);
  const revision = await db.revision.findUnique({
    where: { articleId_number: { articleId, number: state.number } },
    select: { content: true },
  });
  if (!revision) throw new NotFound('revision');
  return revisionContent(revision.content);
}
