import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';

/** The routes that take in files: all others have to be heard out within a minute. */
export const UPLOADS =
  /^\/api\/(photos|imports|facts\/sheet|people\/sheet|material\/requests\/[^/?]+\/submissions)\/?(\?|$)/;

const MINUTE_MS = 60_000;
/** 50 MB take seven minutes over a line of 1 Mbit/s, 200 MB half an hour. */
const MAX_UPLOAD_MS = 60 * MINUTE_MS;
/** How long somebody who goes on sending may take to notice the answer. */
const LINGER_MS = 2_000;

type Limits = { bodyMs?: number; lingerMs?: number };

/**
 * Ends what is sent too slowly, or on and on after it was answered. Node itself would wait five minutes for any
 * request, uploads too. Call once, as the server process starts: the server is Next's, and shows itself with its
 * first request. How long headers may take stays as it is.
 */
export function limitRequests({ bodyMs = MINUTE_MS, lingerMs = LINGER_MS }: Limits = {}): void {
  subscribe('http.server.request.start', (message) => {
    const { server, request, response } = message as {
      server: Server;
      request: IncomingMessage;
      response: ServerResponse;
    };
    server.requestTimeout = MAX_UPLOAD_MS;
    if (!hasBody(request)) return;
    const endAfter = (ms: number) => {
      const timer = setTimeout(() => {
        if (!request.complete) request.socket.destroy();
      }, ms).unref();
      request.once('close', () => clearTimeout(timer));
    };
    if (!UPLOADS.test(request.url ?? '')) endAfter(bodyMs);
    response.once('finish', () => {
      if (!request.complete) endAfter(lingerMs);
    });
  });
}

function hasBody({ headers }: IncomingMessage): boolean {
  return 'transfer-encoding' in headers || Number(headers['content-length'] ?? 0) > 0;
}
