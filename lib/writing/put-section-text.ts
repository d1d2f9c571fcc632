import type { Ctx } from '@/lib/db/context';
import type { Tx } from '@/lib/db/client';
import type { StoredDocument } from '@/lib/document/stored-document';
import type { DocumentNode } from '@/lib/domain/article/content';
import { recordAuthor } from '@/lib/articles/record-author';
import type { SectionTextColumns } from '@/lib/articles/section-text';
import { followChange } from '@/lib/writing/follow-change';
import type { StandingText } from '@/lib/writing/load-section';
import { writeSectionText } from '@/lib/writing/write-section-text';

type Opened = { isAuthor: boolean; standing: StandingText };
type Put = {
  articleId: string;
  baseVersion: number;
  before: DocumentNode;
  document: StoredDocument;
  text: SectionTextColumns;
};

/**
 * One section's text over another, with all that follows an edit; the version it now has.
 * @throws Conflict `section_changed` with the text that stands there
 */
export async function putSectionText(
  tx: Tx,
  ctx: Ctx,
  { isAuthor, standing }: Opened,
  { articleId, baseVersion, before, document, text }: Put,
): Promise<number> {
  const { version, hasPins } = await writeSectionText(tx, ctx, standing, { baseVersion, text });
  if (!isAuthor) await recordAuthor(tx, articleId, ctx.actor);
  await followChange(tx, ctx, {
    kind: 'edited',
    articleId,
    sectionId: standing.id,
    before,
    after: document.doc,
    hasPins,
  });
  return version;
}
