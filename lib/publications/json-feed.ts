import type { FeedSource } from './atom-feed';
import type { SiteEntry } from './site-queries';

/** `photoPath`: a picture's address from the site's root. */
type Setting = FeedSource & { photoPath: (hash: string) => string };

function feedItem(
  { year, slug, title, summary, bodyName, heading, photo, ...entry }: SiteEntry,
  { origin, photoPath }: Setting,
) {
  const address = `${origin}/${year}/${slug}`;
  return {
    id: address,
    url: address,
    title: [title, heading.subhead].filter((part) => part !== '').join(' '),
    content_text: summary,
    image: photo ? `${origin}${photoPath(photo.hash)}` : undefined,
    date_published: entry.publishedAt.toISOString(),
    date_modified: entry.updatedAt.toISOString(),
    tags: [bodyName],
  };
}

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). `entries` newest first. */
export function jsonFeed(source: Setting, entries: SiteEntry[]): string {
  const { origin, title, subtitle, author } = source;
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: `${origin}/`,
    feed_url: `${origin}/feed.json`,
    description: subtitle,
    favicon: `${origin}/favicon.svg`,
    authors: [{ name: author }],
    language: 'zh-CN',
    items: entries.map((entry) => feedItem(entry, source)),
  });
}
