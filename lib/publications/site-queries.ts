import type { Reader } from '@/lib/db/client';
import type { ArticleContent, HeadingBlock } from '@/lib/domain/article/content';
import { revisionContent } from '@/lib/revisions/revision-content';
import { ENTRY_COLUMNS } from './entry-columns';
import { findReplacement, type Replacement } from './find-replacement';
import { IS_READABLE, readable } from './readable';

/**
 * What the public may read. These queries read Publication, Revision and Erratum, never the working copy, and only what
 * is live or was withdrawn. A new text that is scheduled for the same address is not shown before its time. What was
 * withdrawn as out of date stays readable and in the lists of the years, marked; nothing else names it as new.
 */
export type SiteContext = { db: Reader };

export type SitePhoto = { hash: string; width: number | null; height: number | null; alt: string };

/** A live article as lists show it; `photo` is the first of its text. */
export type SiteEntry = {
  year: number;
  slug: string;
  bodyName: string;
  title: string;
  summary: string;
  heading: HeadingBlock;
  photo: SitePhoto | null;
  isOutOfDate: boolean;
  publishedAt: Date;
  updatedAt: Date;
};

export type SiteYear = { year: number; count: number };

export type SiteErratum = { note: string; issuedAt: Date };

export type EarlierYear = { year: number; slug: string; title: string; isOutOfDate: boolean };

export type LiveArticle = {
  state: 'live';
  year: number;
  slug: string;
  title: string;
  summary: string;
  content: ArticleContent;
  /** Which of the article's texts this is. */
  revision: { number: number; contentHash: string };
  publishedAt: Date;
  updatedAt: Date;
  /** When the text was last corrected, be it a slip. */
  correctedAt: Date | null;
  /** Withdrawn as out of date, and left to be read with these words. */
  outOfDate: { since: Date; words: string } | null;
  /** The major ones, newest first. */
  errata: SiteErratum[];
};

export type WithdrawnArticle = {
  state: 'withdrawn';
  year: number;
  slug: string;
  bodyName: string;
  title: string;
  publishedAt: Date | null;
  withdrawnAt: Date | null;
  words: string;
  /** What stands in its place, where it was replaced and that can be read. */
  replacement: Replacement | null;
  wasReplaced: boolean;
};

/** The newest live articles, whatever their year. */
export function listNewest({ db }: SiteContext, limit: number): Promise<SiteEntry[]> {
  return db.$queryRaw<SiteEntry[]>`
    SELECT ${ENTRY_COLUMNS} FROM "Publication" p JOIN "Revision" r ON r.id = p."shownRevisionId"
    WHERE p.state = 'live' ORDER BY p."publishedAt" DESC, p.id DESC LIMIT ${limit}`;
}

/** The newest readable articles of each year, at most `perYear`; years and articles newest first. */
export function listNewestByYear({ db }: SiteContext, perYear: number): Promise<SiteEntry[]> {
  return db.$queryRaw<SiteEntry[]>`
    SELECT ${ENTRY_COLUMNS} FROM (
      SELECT *, row_number() OVER (PARTITION BY year ORDER BY "publishedAt" DESC, id DESC) AS place
      FROM "Publication" p WHERE ${IS_READABLE}) p
    JOIN "Revision" r ON r.id = p."shownRevisionId"
    WHERE p.place <= ${perYear} ORDER BY p.year DESC, p.place`;
}

/** All readable articles about one year, newest first. */
export function listYear({ db }: SiteContext, year: number): Promise<SiteEntry[]> {
  return db.$queryRaw<SiteEntry[]>`
    SELECT ${ENTRY_COLUMNS} FROM "Publication" p JOIN "Revision" r ON r.id = p."shownRevisionId"
    WHERE ${IS_READABLE} AND p.year = ${year} ORDER BY p."publishedAt" DESC, p.id DESC`;
}

/** The years something readable is about, newest first. */
export async function listYears({ db }: SiteContext): Promise<SiteYear[]> {
  const years = await db.publication.groupBy({
    by: ['year'],
    where: readable,
    _count: true,
    orderBy: { year: 'desc' },
  });
  return years.map(({ year, _count }) => ({ year, count: _count }));
}

/**
 * Only which years, newest first, for what every page shows: one step of the index a year, where counting reads every
 * publication.
 */
export async function listReadableYears({ db }: SiteContext): Promise<number[]> {
  const rows = await db.$queryRaw<{ year: number }[]>`
    WITH RECURSIVE years AS (
      (SELECT max(p.year) AS year FROM "Publication" p WHERE ${IS_READABLE})
      UNION ALL
      SELECT (SELECT max(p.year) FROM "Publication" p WHERE p.year < years.year AND ${IS_READABLE})
      FROM years WHERE years.year IS NOT NULL)
    SELECT year FROM years WHERE year IS NOT NULL ORDER BY year DESC`;
  return rows.map(({ year }) => year);
}

/** What stands at the address /{year}/{slug}, or stood there until it was withdrawn. */
export async function findPublished(
  { db }: SiteContext,
  { year, slug }: { year: number; slug: string },
): Promise<LiveArticle | WithdrawnArticle | null> {
  const found = await db.publication.findFirst({
    where: { year, slug, OR: [{ state: { in: ['live', 'withdrawn'] } }, { publishedAt: { not: null } }] },
    select: {
      state: true,
      bodyName: true,
      title: true,
      summary: true,
      publishedAt: true,
      updatedAt: true,
      withdrawnAt: true,
      withdrawKind: true,
      withdrawWords: true,
      replacedById: true,
      shownRevision: { select: { content: true, number: true, contentHash: true } },
      errata: { select: { kind: true, note: true, issuedAt: true }, orderBy: { issuedAt: 'desc' } },
    },
  });
  if (!found) return null;
  const { bodyName, title, summary, publishedAt, updatedAt, withdrawnAt, shownRevision } = found;
  const isOutOfDate = found.withdrawKind === 'out_of_date';
  if ((found.state === 'live' || isOutOfDate) && publishedAt && shownRevision) {
    const [lastErratum] = found.errata;
    return {
      state: 'live',
      year,
      slug,
      title,
      summary,
      content: revisionContent(shownRevision.content),
      revision: { number: shownRevision.number, contentHash: shownRevision.contentHash },
      publishedAt,
      updatedAt,
      correctedAt: lastErratum?.issuedAt ?? null,
      outOfDate: isOutOfDate ? { since: withdrawnAt ?? updatedAt, words: found.withdrawWords } : null,
      errata: found.errata.flatMap(({ kind, ...erratum }) => (kind === 'major' ? [erratum] : [])),
    };
  }
  return {
    state: 'withdrawn',
    year,
    slug,
    bodyName,
    title,
    publishedAt,
    withdrawnAt,
    words: found.withdrawWords,
    wasReplaced: found.replacedById !== null,
    replacement: await findReplacement(db, found.replacedById),
  };
}

/** The same body's readable articles about earlier years, newest year first. */
export async function listEarlierYears(
  { db }: SiteContext,
  { bodyName, year }: { bodyName: string; year: number },
): Promise<EarlierYear[]> {
  const earlier = await db.publication.findMany({
    where: { bodyName, year: { lt: year }, ...readable },
    select: { year: true, slug: true, title: true, state: true },
    orderBy: [{ year: 'desc' }, { publishedAt: 'desc' }],
  });
  return earlier.map(({ state, ...article }) => ({ ...article, isOutOfDate: state !== 'live' }));
}

/** Every address that can be read and when what stands there last changed, for the sitemap; newest first. */
export function listAddresses({
  db,
}: SiteContext): Promise<{ year: number; slug: string; updatedAt: Date }[]> {
  return db.publication.findMany({
    where: readable,
    select: { year: true, slug: true, updatedAt: true },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take: MAX_SITEMAP_ADDRESSES,
  });
}

/** sitemaps.org allows 50,000 in one file; the rest is for the home page and the years. */
export const MAX_SITEMAP_ADDRESSES = 49_000;
