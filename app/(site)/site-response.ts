import { sharedDb } from '@/lib/db/shared-db';
import { drawAnswer } from '@/lib/outputs/site/draw-answer';
import type { SiteAnswer } from '@/lib/outputs/site/site-answer';
import { contentTypeOf, NOT_FOUND_PATH } from '@/lib/outputs/site/site-page';
import { RETRY_AFTER_SECONDS, unavailableAnswer } from '@/lib/outputs/site/unavailable-answer';

/**
 * Body of every public route: the page drawn now. A server in use answers before this (lib/web/site-front.ts), so it is
 * development's, and that of paths where nothing can stand.
 */
export async function siteResponse(path: string): Promise<Response> {
  return asResponse(path, await drawAnswer({ db: sharedDb() }, path), 'public, max-age=0, must-revalidate');
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
  return asResponse(pathname, await unavailableAnswer(), 'no-store');
}

function asResponse(path: string, { status, body }: SiteAnswer, cacheControl: string): Response {
  const isAway = status === 503;
  const headers = new Headers({
    'content-type': contentTypeOf(status === 404 || isAway ? NOT_FOUND_PATH : path),
    'cache-control': isAway ? 'no-store' : cacheControl,
  });
  if (isAway) headers.set('retry-after', RETRY_AFTER_SECONDS);
  return new Response(body, { status, headers });
}
