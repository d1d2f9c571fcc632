import { subscribe } from 'node:diagnostics_channel';
import type { Server } from 'node:http';

/** 50 MB take seven minutes over a line of 1 Mbit/s, 200 MB half an hour. */
const MAX_REQUEST_MS = 60 * 60_000;

/**
 * Node ends a request that has not come in whole after five minutes. Call once, as the server process starts: the
 * server is Next's, and shows itself with its first request. How long its headers may take stays as it is.
 */
export function allowSlowUploads(): void {
  subscribe('http.server.request.start', (message) => {
    const { server } = message as { server: Server };
    server.requestTimeout = MAX_REQUEST_MS;
  });
}
