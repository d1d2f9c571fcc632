export const SLUG_LENGTH = 60;

/** Words of lower-case letters and digits, joined by hyphens. */
export const SLUG = /^(?=.{1,60}$)[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Kept for pages the site may come to have below a year. */
const RESERVED = ['all', 'feed', 'index', 'list', 'page', 'photos', 'print', 'rss', 'search', 'sitemap'];

export function isReservedSlug(slug: string): boolean {
  return RESERVED.includes(slug);
}
