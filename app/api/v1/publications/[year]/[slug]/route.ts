import { sharedDb } from '@/lib/db/shared-db';
import { publishedJson } from '@/lib/outputs/json/published-json';
import { withdrawnJson } from '@/lib/outputs/json/withdrawn-json';
import { findPublished } from '@/lib/publications/site-queries';
import { contentOptions, contentResponse } from '@/lib/web/content-response';
import { isSlug, readYear } from '@/lib/outputs/site/read-address';
import { siteSetting } from '@/app/api/v1/site-setting';

type Context = { params: Promise<{ year: string; slug: string }> };

export const dynamic = 'force-dynamic';

export function GET(request: Request, { params }: Context): Promise<Response> {
  return contentResponse(request, async () => {
    const { year: text, slug } = await params;
    const year = readYear(text);
    const found =
      year !== null && isSlug(slug) ? await findPublished({ db: sharedDb() }, { year, slug }) : null;
    if (!found) return { status: 404, body: { error: { code: 'not_found' } } };
    const setting = await siteSetting(sharedDb());
    if (found.state === 'withdrawn') return { status: 410, body: withdrawnJson(found, setting) };
    return { status: 200, body: publishedJson(found, setting) };
  });
}

export const OPTIONS = contentOptions;
