import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';

/**
 * Takes the request and says so, or leaves it alone. One that it took it answers, or hands on after all when it has
 * looked.
 */
export type EarlyAnswer = (request: IncomingMessage, response: ServerResponse, handOn: () => void) => boolean;

/**
 * Lets `answer` see each request of this process's HTTP servers before Next does, whose own work a request takes
 * milliseconds of the one thread. Call as the server process starts; the server shows itself with its first request,
 * before that is handed on.
 * @returns what ends it
 */
export function beforeNext(answer: EarlyAnswer): () => void {
  const led = new WeakSet<Server>();
  let isOver = false;
  const lead = (message: unknown) => {
    const { server } = message as { server: Server };
    if (led.has(server)) return;
    led.add(server);
    const next = server.listeners('request');
    server.removeAllListeners('request');
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      const handOn = () => {
        for (const listener of next) listener.call(server, request, response);
      };
      if (isOver || !answer(request, response, handOn)) handOn();
    });
  };
  subscribe('http.server.request.start', lead);
  return () => {
    isOver = true;
    unsubscribe('http.server.request.start', lead);
  };
}
