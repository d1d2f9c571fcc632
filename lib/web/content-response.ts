import { createHash } from 'node:crypto';
import { clientAddress } from './client-address';
import { tryLimit, type TryLimit } from './try-limit';

/** What the content API answers; `headers` beyond those every answer has. */
export type ContentAnswer = { status: number; body: unknown; headers?: Record<string, string> };

export const UNAVAILABLE = refusal(503, 'unavailable');
const TOO_MANY = refusal(429, 'too_many_requests');

const MINUTE_MS = 60_000;
export const CONTENT_REQUESTS_A_MINUTE = 120;

/** Any page of any site may read: it is what everybody may read, and no cookie is looked at. */
const OPEN = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Link, Retry-After',
};

// Each route may be bundled with a copy of this module; they must share one count.
const held = globalThis as typeof globalThis & { huimouContentLimit?: TryLimit };

/** Body of every route of the content API: so many requests a minute from an address, 304 for what is known, 503. */
export async function contentResponse(
  request: Request,
  work: () => Promise<ContentAnswer>,
  now = new Date(),
): Promise<Response> {
  const limit = (held.huimouContentLimit ??= tryLimit({
    max: CONTENT_REQUESTS_A_MINUTE,
    windowMs: MINUTE_MS,
  }));
  const address = clientAddress(request.headers);
  if (limit.isSpent(address, now)) return answer(request, TOO_MANY);
  limit.countFailure(address, now);
  try {
    return answer(request, await work());
  } catch (error) {
    console.error('Content API', new URL(request.url).pathname, error);
    return answer(request, UNAVAILABLE);
  }
}

/** A reader in a page of another site asks first whether it may say which text it has. */
export function contentOptions(): Response {
  const allowed = {
    'access-control-allow-methods': 'GET, HEAD',
    'access-control-allow-headers': 'If-None-Match',
    'access-control-max-age': '86400',
  };
  return new Response(null, { status: 204, headers: { ...OPEN, ...allowed } });
}

function answer(request: Request, { status, body, headers }: ContentAnswer): Response {
  const json = JSON.stringify(body);
  if (status !== 200) return jsonResponse(status, json, { 'cache-control': 'no-store', ...headers });
  // Weak: what is sent may be compressed on the way.
  const etag = `W/"${createHash('sha256').update(json).digest('base64url').slice(0, 22)}"`;
  // Kept, but asked about each time: it may be withdrawn at any moment.
  const kept = { ...headers, etag, 'cache-control': 'public, max-age=0, must-revalidate' };
  const known = request.headers.get('if-none-match')?.split(',') ?? [];
  if (known.some((tag) => tag.trim() === etag))
    return new Response(null, { status: 304, headers: { ...OPEN, ...kept } });
  return jsonResponse(200, json, kept);
}

function refusal(status: number, code: string): ContentAnswer {
  return { status, body: { error: { code } }, headers: { 'retry-after': '60' } };
}

function jsonResponse(status: number, json: string, headers: Record<string, string>): Response {
  const contentType = { 'content-type': 'application/json; charset=utf-8' };
  return new Response(json, { status, headers: { ...OPEN, ...contentType, ...headers } });
}
