import type { ArticleContent } from '@/lib/domain/article/content';
import { NotFound } from '@/lib/domain/errors';
import { can } from '@/lib/domain/permissions/can';
import type { Actor } from '@/lib/domain/permissions/roles';
import type { Reader } from '@/lib/db/client';
import { isId } from '@/lib/input/is-id';
import { assembleContent } from '@/lib/articles/assemble-content';

/** The article as its writers have it now, for reading. @throws NotFound `article` */
export async function getWorkingCopy(
  { actor, db }: { actor: Actor; db: Reader },
  articleId: string,
): Promise<ArticleContent> {
  if (!isId(articleId) || !can(actor, 'article.read', {}).allowed) throw new NotFound('article');
  return assembleContent(db, articleId);
}
