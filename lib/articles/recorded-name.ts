import { articleTitle } from '@/lib/domain/article/article-title';
import type { Reader } from '@/lib/db/client';

/** What an article is called, for a record that outlives it. */
export async function recordedName(
  db: Reader,
  articleId: string,
): Promise<{ bodyName: string; year: number; title: string }> {
  const { headline, ...about } = await db.article.findUniqueOrThrow({
    where: { id: articleId },
    select: { bodyName: true, year: true, headline: true },
  });
  return { ...about, title: articleTitle(headline) };
}
