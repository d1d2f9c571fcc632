import type { Tx } from '@/lib/db/client';
import { revisionContent } from '@/lib/revisions/revision-content';
import { foldForSearch } from '@/lib/search/fold-for-search';
import { gramsOf } from '@/lib/search/grams';
import { publicText } from './public-text';

/**
 * Lets the public search find a publication by the text readers can read now, and not by another: part of every
 * transaction that changes which that is. What nobody can read any more is found by nothing.
 */
export async function indexPublication(tx: Tx, publicationId: string): Promise<void> {
  const publication = await tx.publication.findUnique({
    where: { id: publicationId },
    select: { state: true, withdrawKind: true, shownRevision: { select: { id: true, content: true } } },
  });
  const isReadable = publication?.state === 'live' || publication?.withdrawKind === 'out_of_date';
  const revision = publication?.shownRevision;
  if (!isReadable || !revision) {
    await tx.publishedText.deleteMany({ where: { publicationId } });
    return;
  }
  const indexed = searchable(publicText(revisionContent(revision.content)));
  await tx.publishedText.upsert({
    where: { publicationId },
    create: { publicationId, revisionId: revision.id, ...indexed },
    update: { revisionId: revision.id, ...indexed },
  });
}

/** A text with what searches compare and what the index holds of it. */
export function searchable(text: string): { text: string; folded: string; grams: number[] } {
  const folded = foldForSearch(text);
  return { text, folded, grams: gramsOf(folded) };
}
