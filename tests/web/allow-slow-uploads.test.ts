import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import { connect } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { allowSlowUploads } from '@/lib/web/allow-slow-uploads';

let server: Server;
let address: { host: string; port: number };

beforeEach(async () => {
  // Looks for requests that take too long at every turn, where Node does every half minute.
  server = createServer({ requestTimeout: 50, headersTimeout: 50, connectionsCheckingInterval: 1 });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('no port');
  address = { host: '127.0.0.1', port: bound.port };
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** The status of an upload that stops half way until `late` has happened. */
async function upload(late: () => Promise<unknown>): Promise<number | undefined> {
  server.on('request', (incoming, response) => incoming.resume().on('end', () => response.end()));
  const begun = once(server, 'request');
  const sent = request({ ...address, method: 'POST', headers: { 'content-length': 4 } });
  const answered = once(sent, 'response');
  sent.on('error', () => undefined);
  sent.write('ab');
  await begun;
  void late().then(() => sent.end('cd'));
  const [response] = await answered;
  return response.statusCode;
}

/** Comes once the server has ended somebody who does not get beyond the headers. */
async function impatience(): Promise<void> {
  const silent = connect(address.port, address.host);
  silent.write('GET / HTTP/1.1\r\n');
  await once(silent.resume(), 'close');
}

test('by itself the server ends an upload that takes longer than its patience', async () => {
  expect(await upload(() => new Promise(() => undefined))).toBe(408);
});

test('an upload may take its time, headers may not', async () => {
  allowSlowUploads();
  expect(await upload(impatience)).toBe(200);
  expect(server.requestTimeout).toBe(3_600_000);
});
