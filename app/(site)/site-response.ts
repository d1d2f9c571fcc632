import { sharedDb } from '@/lib/db/shared-db';
import { isUnavailable } from '@/lib/db/is-unavailable';
import type { SiteAnswer } from '@/lib/outputs/site/site-answer';
import { contentTypeOf, NOT_FOUND_PATH } from '@/lib/outputs/site/site-page';
import { renderPage } from '@/lib/outputs/site/render-page';
import { RETRY_AFTER_SECONDS, unavailableAnswer } from '@/lib/outputs/site/unavailable-answer';

/**
 * Body of every public route that is kept as a file (lib/web/site-front.ts), while there is none that stands for it: the
 * page drawn now, the 404 page where there is none, or 503.
 */
export async function siteResponse(path: string): Promise<Response> {
  try {
    const ctx = { db: sharedDb() };
    const answer = (await renderPage(ctx, path)) ?? (await renderPage(ctx, NOT_FOUND_PATH));
    if (answer) return asResponse(path, answer, 'public, max-age=0, must-revalidate');
  } catch (error) {
    if (!isUnavailable(error)) console.error('Public page', path, error);
  }
  return unavailable();
}

/**
 * Body of a public route whose answers nobody asks for twice: made now and kept nowhere. 503 where `render` fails, or
 * gives null because too many ask.
 */
export async function siteResponseNow(
  request: Request,
  render: () => Promise<SiteAnswer | null>,
): Promise<Response> {
  const { pathname } = new URL(request.url);
  try {
    const answer = await render();
    if (answer) return asResponse(pathname, answer, 'no-store');
  } catch (error) {
    console.error('Public page', pathname, error);
  }
  return unavailable();
}

function asResponse(path: string, { status, body }: SiteAnswer, cacheControl: string): Response {
  const contentType = status === 404 ? contentTypeOf(NOT_FOUND_PATH) : contentTypeOf(path);
  return new Response(body, {
    status,
    headers: { 'content-type': contentType, 'cache-control': cacheControl },
  });
}

async function unavailable(): Promise<Response> {
  const response = asResponse('/', await unavailableAnswer(), 'no-store');
  response.headers.set('retry-after', RETRY_AFTER_SECONDS);
  return response;
}
