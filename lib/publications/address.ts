import type { LockedPublication } from '@/lib/articles/lock-article';
import { Invalid } from '@/lib/domain/errors';

export type Address = { year: number; slug: string };

/**
 * Where the article is to stand. Once it has been live its address never changes: links to it must hold.
 * @throws Invalid `slug`: `required`, or `slug_fixed`
 */
export function addressFor(
  publication: LockedPublication | null,
  wanted: { year: number; slug: string | undefined },
): Address {
  if (publication?.publishedAt) {
    if (wanted.slug !== undefined && wanted.slug !== publication.slug)
      throw new Invalid({ slug: 'slug_fixed' });
    return { year: publication.year, slug: publication.slug };
  }
  const slug = wanted.slug ?? publication?.slug;
  if (slug === undefined) throw new Invalid({ slug: 'required' });
  return { year: wanted.year, slug };
}
