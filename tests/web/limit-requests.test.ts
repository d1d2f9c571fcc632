import { once } from 'node:events';
import { createServer, request, type ClientRequest, type Server } from 'node:http';
import { connect } from 'node:net';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { limitRequests, UPLOADS } from '@/lib/web/limit-requests';
import { readSource, sourceFiles } from '../architecture/import-graph';

let server: Server;
let address: { host: string; port: number };

beforeAll(() => limitRequests({ bodyMs: 50, lingerMs: 50 }));

beforeEach(async () => {
  server = createServer();
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

/** The first half of a body of four bytes, on its way. */
async function begin(path: string): Promise<ClientRequest> {
  const begun = once(server, 'request');
  const sent = request({
    ...address,
    path,
    agent: false,
    method: 'POST',
    headers: { 'content-length': 4 },
  });
  sent.on('error', () => undefined);
  sent.write('ab');
  await begun;
  return sent;
}

const statusOf = async (sent: ClientRequest) => {
  const [answer] = await once(sent, 'response');
  return answer.statusCode;
};

const heardOut = () =>
  server.on('request', (incoming, response) => incoming.resume().on('end', () => response.end()));

test('a body that trickles in is given up, while an upload may take its time', async () => {
  heardOut();
  const upload = await begin('/api/imports');
  await expect(statusOf(await begin('/api/articles/1/head'))).rejects.toThrow(/hang up|ECONNRESET/);
  const answer = statusOf(upload);
  upload.end('cd');
  expect(await answer).toBe(200);
  expect(server.requestTimeout).toBe(3_600_000);
});

test('headers may not be slow, whatever an upload may', async () => {
  server.close();
  // Looks for requests that take too long at every turn, where Node does every half minute.
  server = createServer({ headersTimeout: 50, requestTimeout: 50, connectionsCheckingInterval: 1 });
  server.listen(address.port, address.host);
  await once(server, 'listening');
  heardOut();
  const upload = await begin('/api/imports');
  const silent = connect(address.port, address.host);
  silent.write('GET / HTTP/1.1\r\n');
  await once(silent.resume(), 'close');
  const answer = statusOf(upload);
  upload.end('cd');
  expect(await answer).toBe(200);
});

test('who goes on sending after the answer is cut off', async () => {
  server.on('request', (_, response) => response.writeHead(422).end());
  const client = connect(address.port, address.host);
  const gone = new Promise((resolve) => client.once('close', resolve));
  client.on('error', () => undefined);
  client.write('POST /api/photos HTTP/1.1\r\nHost: localhost\r\nContent-Length: 50000000\r\n\r\nab');
  const [answer] = await once(client, 'data');
  client.resume();
  expect(String(answer)).toMatch(/^HTTP\/1\.1 422/);
  await gone;
});

test('a request that came in whole is left alone however long its answer takes', async () => {
  const answers: (() => void)[] = [];
  server.on('request', (incoming, response) => {
    incoming.resume();
    answers.push(() => response.end());
  });
  const whole = await begin('/api/articles/1/head');
  const answer = statusOf(whole);
  whole.end('cd');
  await expect(statusOf(await begin('/api/articles/2/head'))).rejects.toThrow();
  answers[0]?.();
  expect(await answer).toBe(200);
});

test('each route that takes in files, and no other, is one of the uploads', () => {
  const routes = sourceFiles('app').filter((file) => /\/api\/.*route\.ts$/.test(file));
  const taking = routes.filter((file) => /receiveImport|receiveSubmission|readUpload/.test(readSource(file)));
  const listed = routes.filter((file) =>
    UPLOADS.test(
      file
        .replace(/^app/, '')
        .replace(/\/route\.ts$/, '')
        .replaceAll(/\[|\]/g, ''),
    ),
  );
  expect(taking).toHaveLength(5);
  expect(listed).toEqual(taking);
});

test('a body is read by the functions that count it, and by nothing else', () => {
  const counting = ['lib/web/receive-body.ts', 'lib/web/receive-import.ts', 'lib/web/receive-submission.ts'];
  const reading = ['app', 'lib']
    .flatMap((folder) => sourceFiles(folder))
    .filter((file) =>
      /\brequest\.(text|json|formData|arrayBuffer|blob|bytes|body|clone)\b/.test(readSource(file)),
    );
  expect(reading).toEqual(counting);
});
