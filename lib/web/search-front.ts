import type { IncomingMessage, ServerResponse } from 'node:http';
import { SEARCH_PATH } from '@/lib/outputs/site/search-answer';
import type { SiteAnswer } from '@/lib/outputs/site/site-answer';
import { unavailableAnswer } from '@/lib/outputs/site/unavailable-answer';
import type { EarlyAnswer } from './before-next';
import { securityHeaders, scriptlessPolicy } from './security-headers';
import { sendDrawn } from './send-drawn';

const SAFE = [...securityHeaders, scriptlessPolicy].flatMap(({ key, value }) => [key, value]);

type Options = {
  /** What a reader is shown who asks for this; null when too many ask. */
  search: (asked: URLSearchParams) => Promise<SiteAnswer | null>;
  /** Sent with every answer, besides the site's own: name, value, name, value. */
  headers?: readonly string[];
};

/** Answers readers who search, before Next sees the request, whose own work takes as long as the search. */
export function createSearchFront({ search, headers = [] }: Options): EarlyAnswer {
  const always = [...SAFE, ...headers];
  const answer = async (request: IncomingMessage, response: ServerResponse, query: string) => {
    const found = (await searched(query)) ?? (await unavailableAnswer());
    await sendDrawn(request, response, {
      ...found,
      path: SEARCH_PATH,
      cacheControl: 'no-store',
      headers: always,
    });
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
