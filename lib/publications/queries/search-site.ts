import { foundPassages, WINDOW, type FoundPiece, type FoundWindow } from '@/lib/search/found-passages';
import { searchWords, type SearchWords } from '@/lib/search/search-words';
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

/** What readers can read that holds every word of the query, newest first; null when it has no word. */
export async function searchSite(
  { db }: SiteContext,
  { query, page }: { query: string; page: number },
): Promise<SiteSearch | null> {
  const wanted = searchWords(query);
  if (!wanted) return null;
  const asked = Math.min(Math.max(page, 1), LAST_PAGE);
  const most = Math.max(MOST_COUNTED, asked * HITS_ON_A_PAGE);
  const rows = await read(db, wanted, { asked, most });
  const [{ count, shown } = { count: 0, shown: 1 }] = rows;
  const total = Math.min(count, most);
  const hits = rows.flatMap(({ hit }) => (hit ? [hitOf(hit, wanted.words)] : []));
  return {
    total,
    hasMore: count > most,
    page: shown,
    pages: Math.max(1, Math.ceil(total / HITS_ON_A_PAGE)),
    hits,
  };
}

type Hit = Omit<SiteHit, 'passages' | 'publishedAt'> & { publishedAt: string; windows: FoundWindow[] };
/** `count`: of those found, `most` and one more at most. `hit` is null where there is none on the page. */
type Row = { count: number; shown: number; hit: Hit | null };

/** One question for both, since each takes as long as the search itself: how many there are, and those of the page. */
function read(
  db: SiteContext['db'],
  { keys, toRead, words }: SearchWords,
  { asked, most }: { asked: number; most: number },
): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    WITH found AS MATERIALIZED (
      SELECT id, place
      FROM find_published(${keys}::int[], ${toRead}::text[], ${most + 1}::int) WITH ORDINALITY AS those(id, place)),
    counted AS MATERIALIZED (
      SELECT count(*)::int AS count,
        least(${asked}::int, greatest(1, ceil(least(count(*), ${most}::int) / ${HITS_ON_A_PAGE}::numeric)))::int AS shown
      FROM found),
    on_page AS MATERIALIZED (
      SELECT found.id, found.place FROM found, counted
      WHERE found.place <= ${most}::int AND found.place > (counted.shown - 1) * ${HITS_ON_A_PAGE}::int
      ORDER BY found.place LIMIT ${HITS_ON_A_PAGE}::int),
    hits AS (
      SELECT on_page.place, json_build_object(
        'year', p.year, 'slug', p.slug, 'title', p.title, 'bodyName', p."bodyName",
        'publishedAt', p."publishedAt", 'isOutOfDate', p.state <> 'live',
        'windows', found_windows(t.text, t.folded, ${words}::text[], ${WINDOW.before}::int, ${WINDOW.after}::int)) AS hit
      FROM on_page
      JOIN "Publication" p ON p.id = on_page.id
      JOIN "PublishedText" t ON t."publicationId" = p.id AND t."revisionId" = p."shownRevisionId"
      WHERE ${IS_READABLE})
    SELECT counted.count, counted.shown, hits.hit FROM counted LEFT JOIN hits ON true
    ORDER BY hits.place`;
}

function hitOf({ windows, publishedAt, ...hit }: Hit, words: readonly string[]): SiteHit {
  return { ...hit, publishedAt: new Date(publishedAt), passages: foundPassages(windows, words) };
}
