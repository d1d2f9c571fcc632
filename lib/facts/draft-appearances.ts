import { readDocument } from '@/lib/articles/read-document';
import type { Reader } from '@/lib/db/client';
import { anchorText } from '@/lib/document/anchor-text';
import { articleName } from '@/lib/domain/article/article-title';
import type { FoundAppearance } from './found-appearance';

/** Where facts stand in texts that are being written, with the figure as it reads now. */
export async function draftAppearances(db: Reader, factIds: string[]): Promise<FoundAppearance[]> {
  const bindings = await db.binding.findMany({
    where: {
      factId: { in: factIds },
      anchorStart: { not: null },
      section: { removedAt: null },
      article: { deletedAt: null, archivedAt: null, status: { in: ['drafting', 'changes_requested'] } },
    },
    orderBy: [{ article: { year: 'desc' } }, { articleId: 'asc' }, { section: { position: 'asc' } }],
    select: {
      articleId: true,
      article: { select: { headline: true, bodyName: true, year: true } },
      sectionId: true,
      section: { select: { document: true } },
      anchorStart: true,
      anchorEnd: true,
      factId: true,
    },
  });
  const texts = new Map(
    bindings.map(({ sectionId, section }) => [sectionId, anchorText(readDocument(section.document).doc)]),
  );
  return bindings.map(({ articleId, article, sectionId, anchorStart, anchorEnd, factId }) => ({
    articleId,
    title: articleName(article),
    year: article.year,
    place: 'draft',
    revision: null,
    sectionId,
    figure: (texts.get(sectionId) ?? '').slice(anchorStart ?? 0, anchorEnd ?? 0),
    factId: factId ?? '',
  }));
}
