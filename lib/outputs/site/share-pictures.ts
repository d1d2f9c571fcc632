import { siteText as t } from '@/components/site/site-text';
import type { Reader } from '@/lib/db/client';
import { titlePhrases } from '@/lib/domain/article/title-phrases';
import { isDrawable, shareKey, type ShareWords } from '@/lib/outputs/draw-share-picture';
import { IS_READABLE, isReadable } from '@/lib/publications/readable';
import { getSiteIdentity, shownOfficeName, type SiteIdentity } from '@/lib/publications/site-identity';
import { Prisma } from '@/lib/db/generated/client';
import { shownSiteName } from './site-name';

/** `name`: of its file, under /share. */
export type SharePicture = { name: string; words: ShareWords; key: string };

/** The picture of the home page and of the years. */
export const SITE_PICTURE = 'site.png';
const OF_TEXT = /^([0-9a-f]{64})\.png$/;

export function sharePath(name: string): string {
  return `/share/${name}`;
}

/** The name of an article's picture: it goes with the text that readers read. */
export function shareName(contentHash: string): string {
  return `${contentHash}.png`;
}

type Headed = { headline: readonly string[]; year: number };

export function articlePicture(
  contentHash: string,
  { headline, year }: Headed,
  identity: SiteIdentity,
): SharePicture {
  return picture(shareName(contentHash), {
    lines: headline
      .map((line) => line.trim())
      .filter((line) => line)
      .map(titlePhrases),
    year: `${year}`,
    site: shownSiteName(identity),
    foot: shownOfficeName(identity) || t('tagline'),
  });
}

export function sitePicture(identity: SiteIdentity): SharePicture {
  const name = shownSiteName(identity);
  const office = shownOfficeName(identity);
  return picture(SITE_PICTURE, { lines: [[name]], year: '', site: office, foot: t('tagline') });
}

function picture(name: string, words: ShareWords): SharePicture {
  return { name, words, key: shareKey(words) };
}

/** The picture readers may see under a name; 'gone' where its text was withdrawn, null where there never was one. */
export async function findSharePicture(db: Reader, name: string): Promise<SharePicture | 'gone' | null> {
  const identity = await getSiteIdentity(db);
  if (name === SITE_PICTURE) return drawable(sitePicture(identity));
  const [, contentHash] = OF_TEXT.exec(name) ?? [];
  if (contentHash === undefined) return null;
  const shown = await db.publication.findMany({
    where: { shownRevision: { contentHash }, publishedAt: { not: null } },
    select: { year: true, state: true, withdrawKind: true, shownRevision: { select: { content: true } } },
  });
  const readable = shown.find(isReadable);
  if (!readable) return shown.length > 0 ? 'gone' : null;
  const { heading } = readable.shownRevision?.content as { heading: { headline: string[] } };
  return drawable(articlePicture(contentHash, { headline: heading.headline, year: readable.year }, identity));
}

async function drawable(found: SharePicture): Promise<SharePicture | null> {
  return (await isDrawable(found.words)) ? found : null;
}

/** Every picture readers may see now, each once: two addresses may show one text. */
export async function listSharePictures(db: Reader): Promise<SharePicture[]> {
  const identity = await getSiteIdentity(db);
  const found = await drawn(await readHeadlines(db, Prisma.empty), identity);
  const ofSite = await drawable(sitePicture(identity));
  const all = [...(ofSite ? [ofSite] : []), ...found.values()];
  return [...new Map(all.map((picture) => [picture.name, picture])).values()];
}

/** The picture of the home page and the years; null where none can be drawn. */
export async function siteSharePicture(db: Reader): Promise<SharePicture | null> {
  return drawable(sitePicture(await getSiteIdentity(db)));
}

/** Of the articles at these paths, those readers may see, by path. */
export async function sharePicturesAt(
  db: Reader,
  paths: readonly string[],
): Promise<Map<string, SharePicture>> {
  const [identity, rows] = await Promise.all([
    getSiteIdentity(db),
    readHeadlines(db, Prisma.sql`AND '/' || p.year || '/' || p.slug = ANY(${[...paths]}::text[])`),
  ]);
  return drawn(rows, identity);
}

type Row = { path: string; contentHash: string; headline: string[]; year: number };

function readHeadlines(db: Reader, only: Prisma.Sql): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    SELECT '/' || p.year || '/' || p.slug AS path, r."contentHash", r.content->'heading'->'headline' AS headline, p.year
    FROM "Publication" p JOIN "Revision" r ON r.id = p."shownRevisionId"
    WHERE ${IS_READABLE} ${only}`;
}

async function drawn(rows: readonly Row[], identity: SiteIdentity): Promise<Map<string, SharePicture>> {
  const found = new Map<string, SharePicture>();
  for (const { path, contentHash, ...headed } of rows) {
    const picture = await drawable(articlePicture(contentHash, headed, identity));
    if (picture) found.set(path, picture);
  }
  return found;
}
