import type { Reading } from '@/lib/db/context';
import { NotFound } from '@/lib/domain/errors';
import { can } from '@/lib/domain/permissions/can';
import { isId } from '@/lib/input/is-id';
import { listConfirmationRows, type ConfirmationRow } from '@/lib/confirmations/confirmation-row';

/** What the departments say of an article's sections, in the order of the text. @throws NotFound `article` */
export async function listConfirmationsOfArticle(
  { actor, db }: Reading,
  articleId: string,
): Promise<ConfirmationRow[]> {
  if (!isId(articleId) || !can(actor, 'article.read', {}).allowed) throw new NotFound('article');
  return listConfirmationRows(db, { section: { articleId } });
}
