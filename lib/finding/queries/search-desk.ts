import type { Reading } from '@/lib/db/context';
import { Prisma, type DeskTextKind } from '@/lib/db/generated/client';
import type { ArticleStatus } from '@/lib/domain/workflow/state';
import { foundPassages, WINDOW, type FoundPiece, type FoundWindow } from '@/lib/search/found-passages';
import { searchWords } from '@/lib/search/search-words';
import { readableTexts } from '@/lib/finding/readable-texts';
import { aboutHits, type HitArticle, type HitSubmission } from '@/lib/finding/about-hits';
import { namePlaces, type PlaceName } from '@/lib/finding/name-places';

const HITS_ON_A_PAGE = 20;
/** Whoever finds more looks for another word, or in one year. */
const MOST_TEXTS = 1000;
/** As many as the first pages mostly take. */
const FEW_TEXTS = 200;
const MOST_PLACES = 3;

/** Where to look; left out: everywhere. */
export const DESK_SHELVES = ['drafts', 'revisions', 'material', 'comments'] as const;
export type DeskShelf = (typeof DESK_SHELVES)[number];

const KINDS: Record<DeskShelf, readonly DeskTextKind[]> = {
  drafts: ['head', 'section'],
  revisions: ['revision'],
  material: ['submission', 'file'],
  comments: ['comment'],
};

export type DeskFilter = {
  query: string;
  shelf?: DeskShelf;
  year?: number;
  bodyName?: string;
  status?: ArticleStatus;
  topicId?: string;
  /** From 1. */
  page?: number;
  /** How many texts to look at, the newest, at most; left out: MOST_TEXTS. */
  mostTexts?: number;
  /** How many hits a page has; left out: HITS_ON_A_PAGE. */
  onPage?: number;
};

/** A text in which the words stand, with what it is called and their sentences. */
export type FoundPlace = { id: string; name: PlaceName; passages: FoundPiece[][] };

/** An article's draft, its revisions or its comments, or what was handed in at once: newest texts first. */
export type DeskHit = (
  | { shelf: Exclude<DeskShelf, 'material'>; article: HitArticle }
  | { shelf: 'material'; submission: HitSubmission }
) & {
  /** At most MOST_PLACES. */
  places: FoundPlace[];
  placeCount: number;
};

export type DeskSearch = {
  /** Of hits. With `hasMore` among the newest texts found only: as many as the page asked for takes. */
  total: number;
  hasMore: boolean;
  /** From 1; within what there is. */
  page: number;
  pages: number;
  hits: DeskHit[];
};

type Row = { kind: DeskTextKind; id: string; partOf: string };
type Group = { shelf: DeskShelf; partOf: string; rows: Row[] };
type Found = { groups: Group[]; hasMore: boolean };

/** What the actor may read that holds every word of the query, newest first; null when it has no word. */
export async function searchDesk(
  { actor, db }: Reading,
  { query, shelf, year, bodyName, status, topicId, page = 1, ...filter }: DeskFilter,
): Promise<DeskSearch | null> {
  const { mostTexts = MOST_TEXTS, onPage = HITS_ON_A_PAGE } = filter;
  const wanted = searchWords(query);
  if (!wanted) return null;
  const readable = readableTexts(actor);
  const kinds = readable.kinds.filter((kind) => !shelf || KINDS[shelf].includes(kind));
  const find = (most: number) => db.$queryRaw<Row[]>`
    SELECT "foundKind" AS kind, "foundId" AS id, "foundPartOf" AS "partOf"
    FROM find_on_desk(${wanted.keys}::int[], ${wanted.toRead}::text[], ${kinds}::"DeskTextKind"[],
      ${readable.departmentId}::uuid, ${year ?? null}::int, ${bodyName ?? null}::text,
      ${status ?? null}::"ArticleStatus", ${topicId ?? null}::text, ${most + 1}::int)`;
  let found: Found = { groups: [], hasMore: false };
  for (const most of new Set([Math.min(FEW_TEXTS, mostTexts), mostTexts])) {
    const rows = kinds.length === 0 ? [] : await find(most);
    found = { groups: grouped(rows.slice(0, most)), hasMore: rows.length > most };
    if (!found.hasMore || found.groups.length > page * onPage) break;
  }
  const { groups, hasMore } = found;
  const pages = Math.max(1, Math.ceil(groups.length / onPage));
  const shown = Math.min(Math.max(page, 1), pages);
  const those = groups.slice((shown - 1) * onPage, shown * onPage);
  const hits = await describe({ actor, db }, those, wanted.words);
  return { total: groups.length, hasMore, page: shown, pages, hits };
}

const shelfOf = (kind: DeskTextKind): DeskShelf =>
  DESK_SHELVES.find((shelf) => KINDS[shelf].includes(kind)) ?? 'drafts';

/** In the order of the first text of each. */
function grouped(rows: readonly Row[]): Group[] {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const shelf = shelfOf(row.kind);
    const key = `${shelf} ${row.partOf}`;
    const group = groups.get(key) ?? { shelf, partOf: row.partOf, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  return [...groups.values()];
}

async function describe(
  reading: Reading,
  groups: readonly Group[],
  words: readonly string[],
): Promise<DeskHit[]> {
  const shown = groups.map((group) => ({ ...group, places: group.rows.slice(0, MOST_PLACES) }));
  const places = shown.flatMap((group) => group.places);
  const idsOf = (isMaterial: boolean) =>
    groups.filter(({ shelf }) => (shelf === 'material') === isMaterial).map(({ partOf }) => partOf);
  const [windows, nameOf, { articles, submissions }] = await Promise.all([
    windowsOf(reading, places, words),
    namePlaces(reading, places),
    aboutHits(reading, { articleIds: idsOf(false), submissionIds: idsOf(true) }),
  ]);
  return shown.flatMap((group): DeskHit[] => {
    const told = {
      placeCount: group.rows.length,
      places: group.places.flatMap((place) => {
        const name = nameOf(place);
        const found = windows.get(`${place.kind} ${place.id}`) ?? [];
        return name ? [{ id: place.id, name, passages: foundPassages(found, words) }] : [];
      }),
    };
    // What went meanwhile is left out.
    if (group.shelf === 'material') {
      const submission = submissions.get(group.partOf);
      return submission ? [{ shelf: group.shelf, submission, ...told }] : [];
    }
    const article = articles.get(group.partOf);
    return article ? [{ shelf: group.shelf, article, ...told }] : [];
  });
}

async function windowsOf({ db }: Reading, places: readonly Row[], words: readonly string[]) {
  if (places.length === 0) return new Map<string, FoundWindow[]>();
  const found = await db.$queryRaw<{ kind: DeskTextKind; id: string; windows: FoundWindow[] }[]>`
    SELECT t.kind, t.id, found_windows(t.text, t.folded, ${words}::text[], ${WINDOW.before}::int, ${WINDOW.after}::int) AS windows
    FROM "DeskText" t
    WHERE (t.kind, t.id) IN (${Prisma.join(places.map(({ kind, id }) => Prisma.sql`(${kind}::"DeskTextKind", ${id}::uuid)`))})`;
  return new Map(found.map(({ kind, id, windows }) => [`${kind} ${id}`, windows]));
}
