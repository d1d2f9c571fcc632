import type { LiveArticle } from '@/lib/publications/site-queries';
import type { OutputSource } from './output-source';

/** What the public reads at an address: a revision that every stage approved. */
export function publishedSource(
  { content, revision, publishedAt, correctedAt, year, slug }: LiveArticle,
  { origin, officeName }: { origin: string; officeName: string },
): OutputSource {
  return {
    content,
    contentHash: revision.contentHash,
    revision: revision.number,
    isApproved: true,
    publication: { address: `${origin}/${year}/${slug}`, publishedAt, correctedAt },
    officeName,
  };
}
