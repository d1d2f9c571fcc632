import { xmlText } from './xml-text';

export type SitemapAddress = { path: string; changedAt?: Date };

/** sitemaps.org 0.9; at most 50,000 addresses fit one file. */
export function sitemapXml(origin: string, addresses: SitemapAddress[]): string {
  const lines = addresses.map(({ path, changedAt }) => {
    const changed = changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : '';
    return `<url><loc>${xmlText(`${origin}${path}`)}</loc>${changed}</url>`;
  });
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...lines,
    '</urlset>',
    '',
  ].join('\n');
}
