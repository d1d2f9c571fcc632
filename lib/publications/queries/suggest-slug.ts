import type { Reader } from '@/lib/db/client';

/** The last part of an address the same body's articles had before, '' when it has had none. */
export async function suggestSlug(
  { db }: { db: Reader },
  article: { bodyName: string; year: number },
): Promise<string> {
  const earlier = await db.publication.findFirst({
    where: { bodyName: article.bodyName, year: { not: article.year } },
    orderBy: { year: 'desc' },
    select: { slug: true },
  });
  return earlier?.slug ?? '';
}
