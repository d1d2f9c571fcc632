import { foundPassages, type FoundPiece, type SearchedText } from '@/lib/search/found-passages';
import { searchWords } from '@/lib/search/search-words';
import { IS_READABLE } from '@/lib/publications/readable';
import type { SiteContext } from '@/lib/publications/site-queries';

export const HITS_ON_A_PAGE = 20;
/** Whoever has so many looks for another word. */
const MOST_HITS = 1000;

export type SiteHit = {
  year: number;
  slug: string;
  title: string;
  bodyName: string;
  publishedAt: Date;
  isOutOfDate: boolean;
  passages: FoundPiece[][];
};

export type SiteSearch = {
  /** At most MOST_HITS; `hasMore`: there are more than that. */
  total: number;
  hasMore: boolean;
  /** From 1; within what there is. */
  page: number;
  pages: number;
  hits: SiteHit[];
};

type Found = Omit<SiteHit, 'passages'> & SearchedText & { id: string };

/** What readers can read that holds every word of the query, newest first; null when it has no word. */
export async function searchSite(
  { db }: SiteContext,
  { query, page }: { query: string; page: number },
): Promise<SiteSearch | null> {
  const wanted = searchWords(query);
  if (!wanted) return null;
  const ids = await db.$queryRaw<{ id: string }[]>`
    SELECT find_published(${wanted.keys}::int[], ${wanted.toRead}::text[], ${MOST_HITS + 1}::int) AS id`;
  const total = Math.min(ids.length, MOST_HITS);
  const pages = Math.max(1, Math.ceil(total / HITS_ON_A_PAGE));
  const shown = Math.min(Math.max(page, 1), pages);
  const onPage = ids.slice((shown - 1) * HITS_ON_A_PAGE, Math.min(shown * HITS_ON_A_PAGE, total));
  const found = await readFound(
    db,
    onPage.map(({ id }) => id),
  );
  const hits = found.map(({ text, folded, id: _, ...hit }) => ({
    ...hit,
    passages: foundPassages({ text, folded }, wanted.words),
  }));
  return { total, hasMore: ids.length > MOST_HITS, page: shown, pages, hits };
}

/** In the order of the ids; what was withdrawn meanwhile is left out. */
async function readFound(db: SiteContext['db'], ids: readonly string[]): Promise<Found[]> {
  if (ids.length === 0) return [];
  return db.$queryRaw<Found[]>`
    SELECT p.id, p.year, p.slug, p.title, p."bodyName", p."publishedAt", p.state <> 'live' AS "isOutOfDate", t.text, t.folded
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS wanted(id, place)
    JOIN "Publication" p ON p.id = wanted.id
    JOIN "PublishedText" t ON t."publicationId" = p.id AND t."revisionId" = p."shownRevisionId"
    WHERE ${IS_READABLE}
    ORDER BY wanted.place`;
}
