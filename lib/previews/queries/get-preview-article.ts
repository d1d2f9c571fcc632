import type { Reader } from '@/lib/db/client';
import type { ArticleContent } from '@/lib/domain/article/content';
import { listEntry } from '@/lib/publications/list-entry';
import { revisionContent } from '@/lib/revisions/revision-content';

export type PreviewArticle = { title: string; content: ArticleContent };

/** The text a link opens. */
export async function getPreviewArticle(db: Reader, revisionId: string): Promise<PreviewArticle> {
  const revision = await db.revision.findUniqueOrThrow({
    where: { id: revisionId },
    select: { content: true },
  });
  const content = revisionContent(revision.content);
  return { title: listEntry(content).title, content };
}
