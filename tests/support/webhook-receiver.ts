import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeEach } from 'vitest';

export type Received = { body: string; headers: IncomingHttpHeaders; path: string };
type Reply = (request: Parameters<RequestListener>[0], response: Parameters<RequestListener>[1]) => void;

/** A server on this machine that keeps what it gets. Until a test says otherwise it answers 200. */
export function webhookReceiver() {
  const received: Received[] = [];
  const usual: Reply = (_, response) => response.end('收到');
  let reply = usual;
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      received.push({
        ...{ body: Buffer.concat(pieces).toString(), headers: request.headers, path: request.url ?? '' },
      });
      reply(request, response);
    });
  });
  const listening = new Promise<string>((resolve) => {
    server.listen(0, '127.0.0.1', () =>
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    );
  });
  beforeEach(() => {
    received.length = 0;
    reply = usual;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    received,
    origin: () => listening,
    answer: (next: Reply) => void (reply = next),
  };
}

/** What a receiver reads of it, by the package that Standard Webhooks gives. @throws WebhookVerificationError */
export function verified(secret: string, { body, headers }: Received): unknown {
  return new Webhook(secret).verify(body, headers as Record<string, string>);
}
