import type { ArticleContent } from '@/lib/domain/article/content';
import { CURRENT_SCHEMA_VERSION } from '@/lib/document/stored-document';
import type { Reader } from '@/lib/db/client';
import { loadHead } from './load-head';
import { readDocument } from './read-document';

/**
 * The working copy as a revision holds it: the sections in order, without removed ones. Who makes a revision of
 * it must hold the article's row, or an edit may fall between.
 * @throws NotFound `article`
 */
export async function assembleContent(db: Reader, articleId: string): Promise<ArticleContent> {
  const { bodyName, year, heading, byline } = await loadHead(db, articleId);
  const sections = await db.section.findMany({
    where: { articleId, removedAt: null },
    orderBy: { position: 'asc' },
    select: { id: true, role: true, headingLines: true, topicIds: true, document: true },
  });
  return {
    schemaVersion: CURRENT_SCHEMA_VERSION,
    bodyName,
    year,
    heading,
    byline,
    sections: sections.map(({ document, ...section }) => ({ ...section, doc: readDocument(document).doc })),
  };
}
