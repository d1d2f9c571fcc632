import type { Reader } from '@/lib/db/client';

/** How notices call an article. */
export async function articleWords(db: Reader, articleId: string): Promise<{ headline: string }> {
  const { headline, bodyName } = await db.article.findUniqueOrThrow({
    where: { id: articleId },
    select: { headline: true, bodyName: true },
  });
  return { headline: headline.join(' ') || bodyName };
}
