import type { LockedArticle } from '@/lib/articles/lock-article';
import type { Tx } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import type { ListEntry } from './list-entry';
import { publicationRefusal, updatePublication } from './update-publication';

type Written = Omit<
  Prisma.PublicationUncheckedCreateInput,
  keyof ListEntry | 'id' | 'articleId' | 'version' | 'publishedAt'
>;

/**
 * Writes the article's one publication, new or over the version that was read; its id. The address of a
 * withdrawn article goes on telling of the text it had until the next is live.
 * @throws Invalid `slug_taken`; Conflict `stale`; NotPossible `is_approved_revision`
 */
export async function writePublication(
  tx: Tx,
  article: LockedArticle,
  data: Written,
  entry: ListEntry,
): Promise<string> {
  const { publication } = article;
  if (publication) {
    const isTold = data.state === 'live' || publication.publishedAt === null;
    await updatePublication(tx, publication, isTold ? { ...data, ...entry } : data);
    return publication.id;
  }
  try {
    const { id } = await tx.publication.create({
      data: { ...data, ...entry, articleId: article.id },
      select: { id: true },
    });
    return id;
  } catch (error) {
    throw publicationRefusal(error);
  }
}
