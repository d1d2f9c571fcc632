import type { ArticleContent } from '@/lib/domain/article/content';
import { NotFound } from '@/lib/domain/errors';
import { can } from '@/lib/domain/permissions/can';
import type { Reading } from '@/lib/db/context';
import { isId } from '@/lib/input/is-id';
import { assembleContent } from '@/lib/articles/assemble-content';

/** The article as its writers have it now, for reading. @throws NotFound `article` */
export async function getWorkingCopy({ actor, db }: Reading, articleId: string): Promise<ArticleContent> {
  if (!isId(articleId) || !can(actor, 'article.read', {}).allowed) throw new NotFound('article');
  return assembleContent(db, articleId);
}
