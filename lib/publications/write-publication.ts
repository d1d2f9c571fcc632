import type { LockedArticle } from '@/lib/articles/lock-article';
import type { Tx } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { publicationRefusal, updatePublication } from './update-publication';

type Written = Omit<Prisma.PublicationUncheckedCreateInput, 'id' | 'articleId' | 'version' | 'publishedAt'>;

/**
 * Writes the article's one publication, new or over the version that was read; its id.
 * @throws Invalid `slug_taken`; Conflict `stale`; NotPossible `is_approved_revision`
 */
export async function writePublication(tx: Tx, article: LockedArticle, data: Written): Promise<string> {
  if (article.publication) {
    await updatePublication(tx, article.publication, data);
    return article.publication.id;
  }
  try {
    const { id } = await tx.publication.create({
      data: { ...data, articleId: article.id },
      select: { id: true },
    });
    return id;
  } catch (error) {
    throw publicationRefusal(error);
  }
}
