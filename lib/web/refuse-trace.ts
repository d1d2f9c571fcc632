import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

/** Answers every request with 405 (RFC 9110, 15.5.6). */
export const REFUSED_METHOD = '/api/method';

/**
 * Leads TRACE and CONNECT-like methods, which a Request cannot have and Next answers with 500, to where they are
 * refused. Call once, as the server process starts.
 */
export function refuseTrace(): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage };
    if (request.method !== 'TRACE' && request.method !== 'TRACK') return;
    request.method = 'GET';
    request.url = REFUSED_METHOD;
  });
}
