import { foundPassages, WINDOW, type FoundPiece, type FoundWindow } from '@/lib/search/found-passages';
import { searchWords } from '@/lib/search/search-words';
import { IS_READABLE } from '@/lib/publications/readable';
import type { SiteContext } from '@/lib/publications/site-queries';

export const HITS_ON_A_PAGE = 20;
/** More are counted only for whoever leafs so far. */
const MOST_COUNTED = 100;
const LAST_PAGE = 500;

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
  /** MOST_COUNTED at most, or as far as the page asked for; `hasMore`: there are more than that. */
  total: number;
  hasMore: boolean;
  /** From 1; within what there is. */
  page: number;
  /** Of those counted. */
  pages: number;
  hits: SiteHit[];
};

type Found = Omit<SiteHit, 'passages'> & { windows: FoundWindow[] };

/** What readers can read that holds every word of the query, newest first; null when it has no word. */
export async function searchSite(
  { db }: SiteContext,
  { query, page }: { query: string; page: number },
): Promise<SiteSearch | null> {
  const wanted = searchWords(query);
  if (!wanted) return null;
  const asked = Math.min(Math.max(page, 1), LAST_PAGE);
  const most = Math.max(MOST_COUNTED, asked * HITS_ON_A_PAGE);
  const ids = await db.$queryRaw<{ id: string }[]>`
    SELECT find_published(${wanted.keys}::int[], ${wanted.toRead}::text[], ${most + 1}::int) AS id`;
  const total = Math.min(ids.length, most);
  const pages = Math.max(1, Math.ceil(total / HITS_ON_A_PAGE));
  const shown = Math.min(asked, pages);
  const onPage = ids.slice((shown - 1) * HITS_ON_A_PAGE, Math.min(shown * HITS_ON_A_PAGE, total));
  const found = await readFound(
    db,
    onPage.map(({ id }) => id),
    wanted.words,
  );
  const hits = found.map(({ windows, ...hit }) => ({
    ...hit,
    passages: foundPassages(windows, wanted.words),
  }));
  return { total, hasMore: ids.length > most, page: shown, pages, hits };
}

/** In the order of the ids; what was withdrawn meanwhile is left out. */
async function readFound(
  db: SiteContext['db'],
  ids: readonly string[],
  words: readonly string[],
): Promise<Found[]> {
  if (ids.length === 0) return [];
  return db.$queryRaw<Found[]>`
    SELECT p.year, p.slug, p.title, p."bodyName", p."publishedAt", p.state <> 'live' AS "isOutOfDate",
      found_windows(t.text, t.folded, ${words}::text[], ${WINDOW.before}::int, ${WINDOW.after}::int) AS windows
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS wanted(id, place)
    JOIN "Publication" p ON p.id = wanted.id
    JOIN "PublishedText" t ON t."publicationId" = p.id AND t."revisionId" = p."shownRevisionId"
    WHERE ${IS_READABLE}
    ORDER BY wanted.place`;
}
