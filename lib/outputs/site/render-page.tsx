import { photoMasterPath } from '@/components/article/photo-sources';
import { AccessibilityPage } from '@/components/site/accessibility-page';
import { ArticlePage } from '@/components/site/article-page';
import { HomePage } from '@/components/site/home-page';
import { NoticePage } from '@/components/site/notice-page';
import { linksFrom, linksTo } from '@/components/site/site-links';
import { siteText as t } from '@/components/site/site-text';
import { WithdrawnPage } from '@/components/site/withdrawn-page';
import { YearPage } from '@/components/site/year-page';
import { atomFeed, type FeedSource } from '@/lib/publications/atom-feed';
import { jsonFeed } from '@/lib/publications/json-feed';
import { getSiteIdentity, shownOfficeName } from '@/lib/publications/site-identity';
import {
  findPublished,
  listAddresses,
  listEarlierYears,
  listNewest,
  listNewestByYear,
  listReadableYears,
  listYear,
  listYears,
  type SiteContext,
} from '@/lib/publications/site-queries';
import { sitemapXml } from '@/lib/publications/sitemap-xml';
import { isSlug, readYear } from './read-address';
import { htmlAnswer, type SiteAnswer } from './site-answer';
import { articlePicture } from './share-pictures';
import { pagePicture, siteFrame, type FrameMaker } from './site-frame';
import { shownSiteName } from './site-name';
import { siteOrigin } from './site-origin';
import { NOT_FOUND_PATH } from './site-page';

const PER_YEAR = 12;
const FEED_ENTRIES = 30;
const NOT_FOR_SEARCH = ['/search', '/desk', '/api/', '/material', '/sign-in'];

type Drawing = SiteContext & { frame: FrameMaker };
type Render = (ctx: Drawing) => Promise<SiteAnswer>;

const FIXED: Readonly<Record<string, Render>> = {
  '/': renderHome,
  '/accessibility': renderAccessibility,
  '/feed.xml': renderFeed,
  '/feed.json': renderJsonFeed,
  '/sitemap.xml': renderSitemap,
  '/robots.txt': async () => renderRobots(),
  [NOT_FOUND_PATH]: renderNotFound,
};

/** The paths there always are. */
export const FIXED_PATHS = Object.keys(FIXED);

/**
 * What stands at a path of the site now, drawn from the database; null where there is nothing. `frame`: what is around
 * it, where it was read already.
 */
export async function renderPage(
  { db }: SiteContext,
  path: string,
  frame: FrameMaker = (link) => siteFrame({ db }, link),
): Promise<SiteAnswer | null> {
  const ctx: Drawing = { db, frame };
  const fixed = Object.hasOwn(FIXED, path) ? FIXED[path] : undefined;
  if (fixed) return fixed(ctx);
  const [, first = '', slug, ...more] = path.split('/');
  const year = readYear(first);
  if (year === null || more.length > 0) return null;
  return slug === undefined ? renderYear(ctx, year) : renderArticle(ctx, year, slug);
}

async function renderArticle(ctx: Drawing, year: number, slug: string): Promise<SiteAnswer | null> {
  if (!isSlug(slug)) return null;
  const [article, frame] = await Promise.all([
    findPublished(ctx, { year, slug }),
    ctx.frame(linksFrom(`/${year}/${slug}`)),
  ]);
  if (!article) return null;
  if (article.state === 'withdrawn')
    return htmlAnswer(<WithdrawnPage frame={frame} article={article} />, 410);
  const { bodyName } = article.content;
  const earlier = await listEarlierYears(ctx, { bodyName, year: article.year });
  const { content, revision, title } = article;
  const headed = { headline: content.heading.headline, year: article.year };
  const drawn = articlePicture(revision.contentHash, headed, frame.identity);
  const picture = await pagePicture(drawn, title);
  return htmlAnswer(<ArticlePage frame={frame} article={article} earlier={earlier} picture={picture} />);
}

async function renderYear(ctx: Drawing, year: number): Promise<SiteAnswer | null> {
  const [entries, frame] = await Promise.all([listYear(ctx, year), ctx.frame(linksFrom(`/${year}`))]);
  if (entries.length === 0) return null;
  return htmlAnswer(<YearPage frame={frame} year={year} entries={entries} />);
}

async function renderHome(ctx: Drawing): Promise<SiteAnswer> {
  const [frame, [newest = null], entries, years] = await Promise.all([
    ctx.frame(linksFrom('/')),
    listNewest(ctx, 1),
    listNewestByYear(ctx, PER_YEAR),
    listYears(ctx),
  ]);
  return htmlAnswer(<HomePage frame={frame} newest={newest} entries={entries} years={years} />);
}

async function renderAccessibility(ctx: Drawing): Promise<SiteAnswer> {
  return htmlAnswer(<AccessibilityPage frame={await ctx.frame(linksFrom('/accessibility'))} />);
}

async function renderFeed(ctx: SiteContext): Promise<SiteAnswer> {
  return { status: 200, body: atomFeed(await feedSource(ctx), await listNewest(ctx, FEED_ENTRIES)) };
}

async function renderJsonFeed(ctx: SiteContext): Promise<SiteAnswer> {
  const source = { ...(await feedSource(ctx)), photoPath: photoMasterPath };
  return { status: 200, body: jsonFeed(source, await listNewest(ctx, FEED_ENTRIES)) };
}

async function feedSource({ db }: SiteContext): Promise<FeedSource> {
  const identity = await getSiteIdentity(db);
  const title = shownSiteName(identity);
  return { origin: siteOrigin(), title, subtitle: t('tagline'), author: shownOfficeName(identity) || title };
}

async function renderSitemap(ctx: SiteContext): Promise<SiteAnswer> {
  const [years, articles] = await Promise.all([listReadableYears(ctx), listAddresses(ctx)]);
  const body = sitemapXml(siteOrigin(), [
    { path: '/' },
    { path: '/accessibility' },
    ...years.map((year) => ({ path: `/${year}` })),
    ...articles.map(({ year, slug, updatedAt }) => ({ path: `/${year}/${slug}`, changedAt: updatedAt })),
  ]);
  return { status: 200, body };
}

function renderRobots(): SiteAnswer {
  const lines = ['User-agent: *', ...NOT_FOR_SEARCH.map((path) => `Disallow: ${path}`)];
  const body = [...lines, '', `Sitemap: ${siteOrigin()}/sitemap.xml`, ''].join('\n');
  return { status: 200, body };
}

async function renderNotFound(ctx: Drawing): Promise<SiteAnswer> {
  // Shown wherever nothing is, at any depth.
  const frame = await ctx.frame(linksTo(siteOrigin()));
  return htmlAnswer(<NoticePage frame={frame} title={t('notFound')} text={t('notFoundText')} />, 404);
}
