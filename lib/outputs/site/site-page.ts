import path from 'node:path';
import { dataDirectory } from '@/lib/env';

/** What stands where nothing is; a file of the folder, and no page of the site. */
export const NOT_FOUND_PATH = '/404';

const PICTURE = /^\/photos\/([0-9a-f]{64})$/;

/** The hash of the picture this path stands for; null when it stands for a page. */
export function pictureOf(sitePath: string): string | null {
  return PICTURE.exec(sitePath)?.[1] ?? null;
}

/** Where the pages lie as files: what an office may copy to a portal of its own. */
export function siteDirectory(): string {
  return path.join(dataDirectory(), 'site');
}

/** The file of a page, within the site's folder: `index.html`, `2026.html`, `2026/tongxin.html`, `feed.xml`. */
export function pageFile(sitePath: string): string {
  if (sitePath === '/') return 'index.html';
  const name = sitePath.slice(1);
  return /\.[a-z]+$/.test(name) ? name : `${name}.html`;
}

const TYPES: readonly [RegExp, string][] = [
  [/^\/feed\.xml$/, 'application/atom+xml'],
  [/\.xml$/, 'application/xml'],
  [/\.json$/, 'application/feed+json'],
  [/\.txt$/, 'text/plain'],
];

/** The Content-Type of what stands at a path of the site. */
export function contentTypeOf(sitePath: string): string {
  const type = TYPES.find(([pattern]) => pattern.test(sitePath))?.[1] ?? 'text/html';
  return `${type}; charset=utf-8`;
}
