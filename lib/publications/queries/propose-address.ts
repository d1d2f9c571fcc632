import type { Reading } from '@/lib/db/context';
import { articleTitle } from '@/lib/domain/article/article-title';
import type { ArticleContent } from '@/lib/domain/article/content';
import { proposeSlug } from '@/lib/publications/propose-slug';
import { isReservedSlug, SLUG_LENGTH } from '@/lib/publications/slug';

export type ProposedAddress = {
  /** From the headline; '' when nothing can be read in it. */
  slug: string;
  /** What the same body's articles of other years have, where it is free this year. */
  earlier: string | null;
};

/** Addresses free in the text's year, for a publisher to choose from and to change. */
export async function proposeAddress(
  { db }: Pick<Reading, 'db'>,
  { heading, bodyName, year }: ArticleContent,
): Promise<ProposedAddress> {
  const [others, before] = await Promise.all([
    db.publication.findMany({ where: { year }, select: { slug: true } }),
    db.publication.findFirst({
      where: { bodyName, year: { not: year } },
      orderBy: { year: 'desc' },
      select: { slug: true },
    }),
  ]);
  const taken = new Set(others.map(({ slug }) => slug));
  const read = proposeSlug(articleTitle(heading.headline));
  const earlier = before && !taken.has(before.slug) ? before.slug : null;
  return { slug: freeSlug(read, taken), earlier };
}

/** The same with a number behind it, where it is taken or kept. */
function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  if (slug === '') return slug;
  const isFree = (candidate: string) => !taken.has(candidate) && !isReservedSlug(candidate);
  for (let number = 1, candidate = slug; ; number += 1) {
    if (isFree(candidate)) return candidate;
    const ending = `-${number + 1}`;
    candidate = slug.slice(0, SLUG_LENGTH - ending.length).replace(/-$/, '') + ending;
  }
}
