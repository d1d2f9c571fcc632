import type { SiteEntry } from './site-queries';
import { xmlText } from './xml-text';

export type FeedSource = { origin: string; title: string; subtitle: string; author: string };

function feedEntry(
  { year, slug, title, summary, bodyName, heading, ...entry }: SiteEntry,
  origin: string,
): string {
  const address = xmlText(`${origin}/${year}/${slug}`);
  const fullTitle = [title, heading.subhead].filter((part) => part !== '').join(' ');
  return [
    '<entry>',
    `<id>${address}</id>`,
    `<title>${xmlText(fullTitle)}</title>`,
    `<link rel="alternate" type="text/html" href="${address}"/>`,
    `<published>${entry.publishedAt.toISOString()}</published>`,
    `<updated>${entry.updatedAt.toISOString()}</updated>`,
    `<category term="${xmlText(bodyName)}"/>`,
    `<summary>${xmlText(summary)}</summary>`,
    '</entry>',
  ].join('\n');
}

/** RFC 4287. `entries` newest first; without any, the feed says it was updated at the epoch. */
export function atomFeed({ origin, title, subtitle, author }: FeedSource, entries: SiteEntry[]): string {
  const updated = new Date(Math.max(0, ...entries.map((entry) => entry.updatedAt.getTime())));
  const home = xmlText(`${origin}/`);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    `<id>${home}</id>`,
    `<title>${xmlText(title)}</title>`,
    `<subtitle>${xmlText(subtitle)}</subtitle>`,
    `<link rel="self" type="application/atom+xml" href="${home}feed.xml"/>`,
    `<link rel="alternate" type="text/html" href="${home}"/>`,
    `<icon>${home}favicon.svg</icon>`,
    `<updated>${updated.toISOString()}</updated>`,
    `<author><name>${xmlText(author)}</name></author>`,
    ...entries.map((entry) => feedEntry(entry, origin)),
    '</feed>',
    '',
  ].join('\n');
}
