import { subscribe } from 'node:diagnostics_channel';
import type { ServerResponse } from 'node:http';

const A_YEAR_S = 31_536_000;

/**
 * Tells browsers to come by https alone (RFC 6797), where that is how the office's address begins. Call once, as the
 * server process starts.
 */
export function strictTransport(address: string): void {
  if (!address.startsWith('https:')) return;
  subscribe('http.server.request.start', (message) => {
    const { response } = message as { response: ServerResponse };
    response.setHeader('strict-transport-security', `max-age=${A_YEAR_S}`);
  });
}
