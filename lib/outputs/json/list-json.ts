import { writeCursor } from '@/lib/publications/published-cursor';
import type { PublishedCursor } from '@/lib/publications/queries/list-published';
import type { SiteEntry } from '@/lib/publications/site-queries';
import type { SiteSetting } from './site-setting';
import { addressesOf } from './withdrawn-json';

/** A page of the list of publications; `next` is what to ask for after it. */
export function listJson(
  { entries, next }: { entries: SiteEntry[]; next: PublishedCursor | null },
  setting: SiteSetting,
) {
  return {
    version: 1,
    items: entries.map((entry) => entryJson(entry, setting)),
    next: next && writeCursor(next),
  };
}

function entryJson(
  { year, slug, bodyName, title, summary, heading, photo, isOutOfDate, ...entry }: SiteEntry,
  { origin, photoPath }: SiteSetting,
) {
  const { seriesLabel, kicker, headline, subhead } = heading;
  return {
    ...addressesOf({ year, slug }, origin),
    year,
    slug,
    body: bodyName,
    title,
    heading: { seriesLabel, kicker, headline, subhead },
    summary,
    photo: photo && {
      address: `${origin}${photoPath(photo.hash)}`,
      width: photo.width ?? null,
      height: photo.height ?? null,
      alt: photo.alt ?? '',
    },
    isOutOfDate,
    publishedAt: entry.publishedAt.toISOString(),
    updatedAt: entry.updatedAt.toISOString(),
  };
}
