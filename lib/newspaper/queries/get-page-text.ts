import type { Reading } from '@/lib/db/context';
import { NotFound } from '@/lib/domain/errors';
import { can } from '@/lib/domain/permissions/can';
import { isId } from '@/lib/input/is-id';
import type { Advances } from '@/lib/newspaper/layout/advances';
import { loadPageTexts, type PageText } from '@/lib/newspaper/load-page';
import { pageAdvances } from '@/lib/newspaper/page-advances';
import { loadStanding, textsToSend } from '@/lib/outputs/text-standing';

/**
 * The text of an article that is to be put on a page: the approved one, else the working copy.
 * @throws NotFound `article`
 */
export async function getPageText(
  { actor, db }: Reading,
  articleId: string,
): Promise<{ text: PageText; advances: Advances }> {
  if (!isId(articleId) || !can(actor, 'output.read', {}).allowed) throw new NotFound('article');
  const standing = await loadStanding(db, articleId);
  if (!standing) throw new NotFound('article');
  const approved = textsToSend(standing).find(({ key }) => key === 'approved')?.revision;
  const [text] = await loadPageTexts(db, [{ articleId, revisionId: approved?.id ?? null }]);
  if (!text) throw new NotFound('article');
  return { text, advances: await pageAdvances(text.article) };
}
