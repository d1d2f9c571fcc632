import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import { SEARCH_PATH } from '@/lib/outputs/site/search-answer';
import type { SiteAnswer } from '@/lib/outputs/site/site-answer';
import { contentTypeOf } from '@/lib/outputs/site/site-page';
import { RETRY_AFTER_SECONDS, unavailableAnswer } from '@/lib/outputs/site/unavailable-answer';
import { acceptedEncoding } from './accepted-encoding';
import type { EarlyAnswer } from './before-next';
import { securityHeaders, scriptlessPolicy } from './security-headers';

const ALWAYS = [
  ...[...securityHeaders, scriptlessPolicy].flatMap(({ key, value }) => [key, value]),
  ...['Content-Type', contentTypeOf(SEARCH_PATH), 'Cache-Control', 'no-store', 'Vary', 'Accept-Encoding'],
];
const toGzip = promisify(gzip);

type Options = {
  /** What a reader is shown who asks for this; null when too many ask. */
  search: (asked: URLSearchParams) => Promise<SiteAnswer | null>;
  /** Sent with every answer, besides the site's own: name, value, name, value. */
  headers?: readonly string[];
};

/** Answers readers who search, before Next sees the request, whose own work takes as long as the search. */
export function createSearchFront({ search, headers = [] }: Options): EarlyAnswer {
  const answer = async (request: IncomingMessage, response: ServerResponse, query: string) => {
    const { status, body } = (await searched(query)) ?? (await unavailableAnswer());
    const page = Buffer.from(body, 'utf8');
    const isPacked = acceptedEncoding(request.headers['accept-encoding']) !== 'identity';
    const bytes = isPacked ? await toGzip(page, { level: constants.Z_BEST_SPEED }) : page;
    const own = ['Content-Length', String(bytes.length)];
    if (isPacked) own.push('Content-Encoding', 'gzip');
    if (status === 503) own.push('Retry-After', RETRY_AFTER_SECONDS);
    response.writeHead(status, [...ALWAYS, ...own, ...headers]);
    response.end(request.method === 'HEAD' ? undefined : bytes);
  };
  const searched = (query: string) =>
    search(new URLSearchParams(query)).catch((error: unknown) => {
      console.error('Public page', SEARCH_PATH, error);
      return null;
    });

  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    const [path, ...query] = (request.url ?? '').split('?');
    if (path !== SEARCH_PATH) return false;
    answer(request, response, query.join('?')).catch((error: unknown) => {
      console.error('Public page', SEARCH_PATH, error);
      response.destroy();
    });
    return true;
  };
}
