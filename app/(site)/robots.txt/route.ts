import { siteOrigin } from '@/lib/web/site-origin';
import { siteResponse } from '@/app/(site)/site-response';

const NOT_FOR_SEARCH = ['/search', '/desk', '/api/', '/material', '/sign-in'];

// Next would otherwise make this file at build time, when there is no database.
export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  return siteResponse(request, '/robots.txt', async () => {
    const lines = ['User-agent: *', ...NOT_FOR_SEARCH.map((path) => `Disallow: ${path}`)];
    const body = [...lines, '', `Sitemap: ${siteOrigin()}/sitemap.xml`, ''].join('\n');
    return { status: 200, contentType: 'text/plain; charset=utf-8', body };
  });
}
