import { sharedDb } from '@/lib/db/shared-db';
import { listAddresses, listReadableYears } from '@/lib/publications/site-queries';
import { sitemapXml } from '@/lib/publications/sitemap-xml';
import { siteOrigin } from '@/lib/web/site-origin';
import { siteResponse } from '@/app/(site)/site-response';

// Next would otherwise make this file at build time, when there is no database.
export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  return siteResponse(request, '/sitemap.xml', async () => {
    const ctx = { db: sharedDb() };
    const [years, articles] = await Promise.all([listReadableYears(ctx), listAddresses(ctx)]);
    const body = sitemapXml(siteOrigin(), [
      { path: '/' },
      ...years.map((year) => ({ path: `/${year}` })),
      ...articles.map(({ year, slug, updatedAt }) => ({ path: `/${year}/${slug}`, changedAt: updatedAt })),
    ]);
    return { status: 200, contentType: 'application/xml; charset=utf-8', body };
  });
}
