import { once } from 'node:events';
import { createServer, request, type ClientRequest, type IncomingMessage, type Server } from 'node:http';
import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { gateSignIns } from '@/lib/web/gate-sign-ins';
import { trustProxies } from '@/lib/web/trust-proxies';

const SIGN_IN = '/api/auth/callback/credentials';

let server: Server;
let port: number;
/** What reached the server behind the gate and has no answer yet. */
let waiting: ServerResponse[];
let ends: (() => void)[];

beforeEach(async () => {
  waiting = [];
  ends = [trustProxies(['loopback']), gateSignIns('https://desk.example', { unheardMs: 50 })];
  server = createServer((incoming, response) => void (incoming.resume(), waiting.push(response)));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('no port');
  port = bound.port;
});

afterEach(() => {
  for (const end of ends) end();
  server.closeAllConnections();
  server.close();
});

/** One that has arrived, behind the gate or at it. */
async function send(path = SIGN_IN, from = '203.0.113.7', method = 'POST'): Promise<ClientRequest> {
  const arrived = once(server, 'request');
  const headers = { 'x-forwarded-for': from };
  const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false });
  sent.on('error', () => undefined);
  sent.end();
  await arrived;
  return sent;
}

const sendMany = (count: number, ...how: Parameters<typeof send>) =>
  Array.from({ length: count }).reduce<Promise<unknown>>(
    (before) => before.then(() => send(...how)),
    Promise.resolve(),
  );

const answerTo = async (sent: ClientRequest): Promise<IncomingMessage> => {
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  return answer;
};

test('the twenty-first sign-in of an address at once is refused with the reason, before it reaches the server', async () => {
  await sendMany(20);
  const answer = await answerTo(await send(`${SIGN_IN}?x=1`));
  let text = '';
  for await (const chunk of answer) text += String(chunk);
  expect(answer.statusCode).toBe(429);
  expect(JSON.parse(text)).toEqual({ url: 'https://desk.example/sign-in?error=locked_out' });
  expect(waiting).toHaveLength(20);
});

test('an answer, or a browser that leaves, makes room for the next', async () => {
  await sendMany(19);
  const leaving = await send();
  const left = once(waiting[19] as ServerResponse, 'close');
  leaving.destroy();
  await left;
  await send();
  expect(waiting).toHaveLength(21);
  const answered = once(waiting[0] as ServerResponse, 'close');
  waiting[0]?.end();
  await answered;
  await send();
  expect(waiting).toHaveLength(22);
});

test('bodies that trickle in keep nobody of their address out', async () => {
  const trickling = Array.from({ length: 20 }, async () => {
    const arrived = once(server, 'request');
    const headers = { 'x-forwarded-for': '203.0.113.7', 'content-length': 100 };
    const sent = request({ host: '127.0.0.1', port, path: SIGN_IN, method: 'POST', headers, agent: false });
    sent.on('error', () => undefined);
    sent.write('signInName=');
    await arrived;
  });
  await Promise.all(trickling);
  expect((await answerTo(await send())).statusCode).toBe(429);
  await expect.poll(async () => (await send(), waiting.length), { timeout: 20_000 }).toBeGreaterThan(20);
});

test('other addresses, and all that is no sign-in, are let through meanwhile', async () => {
  await sendMany(20);
  await send(SIGN_IN, '203.0.113.8');
  await send(SIGN_IN, '203.0.113.7', 'GET');
  await send('/api/health');
  await send('/desk/articles?next=/api/auth/callback');
  expect(waiting).toHaveLength(24);
  const answer = await answerTo(await send('/API/%61uth%2fcallback/credentials'));
  expect(answer.statusCode).toBe(429);
});

test('an IPv6 network is one address', async () => {
  await sendMany(20, SIGN_IN, '2001:db8:1:2::1');
  const answer = await answerTo(await send(SIGN_IN, '2001:db8:1:2:ffff::9'));
  expect(answer.statusCode).toBe(429);
  await send(SIGN_IN, '2001:db8:1:3::1');
  expect(waiting).toHaveLength(21);
});
