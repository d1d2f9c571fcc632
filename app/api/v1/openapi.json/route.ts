import { contentApiDocument } from '@/lib/outputs/json/content-api-document';
import { contentOptions, contentResponse } from '@/lib/web/content-response';
import { siteOrigin } from '@/lib/outputs/site/site-origin';

export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  return contentResponse(request, async () => ({ status: 200, body: contentApiDocument(siteOrigin()) }));
}

export const OPTIONS = contentOptions;
