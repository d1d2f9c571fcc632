import { anchorText } from '@/lib/document/anchor-text';
import { readDocument } from '@/lib/articles/read-document';
import type { Reader } from '@/lib/db/client';
import { sentencesWithFigures } from '@/lib/claims/figures/sentence-around';

/** The sentences with figures of the older article that this one was copied from; none where it began otherwise. */
export async function lastYearsSentences(
  db: Reader,
  { copiedFromId, year }: { copiedFromId: string | null; year: number },
): Promise<string[]> {
  if (copiedFromId === null) return [];
  const sections = await db.section.findMany({
    where: { articleId: copiedFromId, article: { year: { lt: year } }, removedAt: null },
    select: { document: true },
  });
  return sections.flatMap(({ document }) => sentencesWithFigures(anchorText(readDocument(document).doc)));
}
