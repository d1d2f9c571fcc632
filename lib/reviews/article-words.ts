import type { Reader } from '@/lib/db/client';
import { articleName } from '@/lib/domain/article/article-title';

/** How notices call an article. */
export async function articleWords(db: Reader, articleId: string): Promise<{ headline: string }> {
  const article = await db.article.findUniqueOrThrow({
    where: { id: articleId },
    select: { headline: true, bodyName: true },
  });
  return { headline: articleName(article) };
}
