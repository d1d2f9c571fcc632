import type { Tx } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { revisionContent } from '@/lib/revisions/revision-content';
import { searchable, type Searchable } from '@/lib/search/searchable';
import { publicText } from './public-text';
import { isReadable } from './readable';

/** What of a publication says how it is found. */
export const indexed = {
  state: true,
  withdrawKind: true,
  publishedAt: true,
  shownRevision: { select: { id: true, content: true } },
} satisfies Prisma.PublicationSelect;

type Indexed = Prisma.PublicationGetPayload<{ select: typeof indexed }>;
export type IndexEntry = { revisionId: string; publishedAt: Date } & Searchable;

/**
 * Lets the public search find a publication by the text readers can read now, and not by another: part of every
 * transaction that changes which that is. What nobody can read any more is found by nothing.
 */
export async function indexPublication(tx: Tx, publicationId: string): Promise<void> {
  const publication = await tx.publication.findUnique({ where: { id: publicationId }, select: indexed });
  const entry = publication && indexEntry(publication);
  if (entry)
    await tx.publishedText.upsert({
      where: { publicationId },
      create: { publicationId, ...entry },
      update: entry,
    });
  else await tx.publishedText.deleteMany({ where: { publicationId } });
}

/** What the index holds of a publication that stands so; null where readers can read none of it. */
export function indexEntry(publication: Indexed): IndexEntry | null {
  const { shownRevision, publishedAt } = publication;
  if (!isReadable(publication) || !shownRevision || !publishedAt) return null;
  const text = publicText(revisionContent(shownRevision.content));
  return { revisionId: shownRevision.id, publishedAt, ...searchable(text) };
}
