import pLimit from 'p-limit';
import { sharedDb } from '@/lib/db/shared-db';
import { listJson } from '@/lib/outputs/json/list-json';
import { listPublished } from '@/lib/publications/queries/list-published';
import { contentOptions, contentResponse, UNAVAILABLE } from '@/lib/web/content-response';
import { readListQuery } from '@/app/api/v1/read-list-query';
import { siteSetting } from '@/app/api/v1/site-setting';

export const dynamic = 'force-dynamic';

/** Lists that are made at once, and that may wait: the office's own work comes first. */
const AT_ONCE = 2;
const WAITING = 50;

const turns = pLimit(AT_ONCE);

export function GET(request: Request): Promise<Response> {
  return contentResponse(request, async () => {
    const asked = readListQuery(new URL(request.url).searchParams);
    if ('error' in asked) return { status: 400, body: asked };
    if (turns.pendingCount >= WAITING) return UNAVAILABLE;
    const setting = await siteSetting(sharedDb());
    const body = listJson(await turns(() => listPublished({ db: sharedDb() }, asked)), setting);
    const headers = body.next === null ? undefined : { link: nextLink(request, body.next, setting.origin) };
    return { status: 200, body, headers };
  });
}

export const OPTIONS = contentOptions;

function nextLink(request: Request, cursor: string, origin: string): string {
  const { pathname, searchParams } = new URL(request.url);
  searchParams.set('cursor', cursor);
  return `<${origin}${pathname}?${searchParams}>; rel="next"`;
}
