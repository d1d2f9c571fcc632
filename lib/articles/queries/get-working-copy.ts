import type { ArticleContent } from '../../domain/article/content';
import { NotFound } from '../../domain/errors';
import { can } from '../../domain/permissions/can';
import type { Actor } from '../../domain/permissions/roles';
import type { Reader } from '../../db/client';
import { isId } from '../../input/is-id';
import { assembleContent } from '../assemble-content';

/** The article as its writers have it now, for reading. @throws NotFound `article` */
export async function getWorkingCopy(
  { actor, db }: { actor: Actor; db: Reader },
  articleId: string,
): Promise<ArticleContent> {
  if (!isId(articleId) || !can(actor, 'article.read', {}).allowed) throw new NotFound('article');
  return assembleContent(db, articleId);
}
