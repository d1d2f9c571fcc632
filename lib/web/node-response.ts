import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import type { ServerResponse } from 'node:http';

// The instrumentation that starts this and the routes that ask are bundled apart, each with its copy of the module.
const held = globalThis as typeof globalThis & { huimouResponses?: AsyncLocalStorage<ServerResponse> };

/**
 * Makes nodeResponse() know the response of the request at hand. Call once, as the server process starts.
 *
 * Next drops Content-Encoding and Content-Length from what a route handler returns and would compress ready
 * bytes once more, at every request; on Node's own response they stand.
 */
export function followNodeResponses(): void {
  if (held.huimouResponses) return;
  const responses = (held.huimouResponses = new AsyncLocalStorage<ServerResponse>());
  subscribe('http.server.request.start', (message) => {
    responses.enterWith((message as { response: ServerResponse }).response);
  });
}

/** Undefined outside a request of this process's HTTP server: in tests, and where Next runs in another way. */
export function nodeResponse(): ServerResponse | undefined {
  return held.huimouResponses?.getStore();
}
