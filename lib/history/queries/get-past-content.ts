import type { ArticleContent } from '@/lib/domain/article/content';
import { NotFound } from '@/lib/domain/errors';
import { can } from '@/lib/domain/permissions/can';
import type { Reading } from '@/lib/db/context';
import { isId } from '@/lib/input/is-id';
import { contentInState } from '@/lib/history/content-in-state';
import type { State } from '@/lib/domain/article/state-key';

/** An article in one of its states, for whoever may read it. @throws NotFound `article`, `revision` */
export async function getPastContent(
  { actor, db }: Reading,
  { articleId, state }: { articleId: string; state: State },
): Promise<ArticleContent> {
  if (!isId(articleId) || !can(actor, 'article.read', {}).allowed) throw new NotFound('article');
  return contentInState(db, articleId, state);
}
