import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { trustProxies } from '@/lib/web/trust-proxies';

let server: Server;
let port: number;

beforeEach(async () => {
  server = createServer((incoming, response) => response.end(JSON.stringify(incoming.headers)));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('no port');
  port = bound.port;
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** The headers a request arrives with. */
async function arriving(headers: Record<string, string>): Promise<Record<string, string>> {
  const sent = request({ host: '127.0.0.1', port, headers, agent: false });
  const answered = once(sent, 'response');
  sent.end();
  const [answer] = await answered;
  let text = '';
  for await (const chunk of answer) text += String(chunk);
  return JSON.parse(text) as Record<string, string>;
}

const FORGED = {
  forwarded: 'for=1.2.3.4',
  'x-forwarded-for': '1.2.3.4',
  'x-forwarded-host': 'elsewhere.example',
  'x-forwarded-proto': 'https',
  'x-real-ip': '1.2.3.4',
};

test('of nobody in particular no forwarded address, host or protocol is believed, and that is said once', async () => {
  const printed = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const stop = trustProxies(['10.0.0.0/8']);
  const got = await arriving({ ...FORGED, accept: 'text/html' });
  await arriving(FORGED);
  stop();
  expect(got).toMatchObject({ accept: 'text/html', host: `127.0.0.1:${port}` });
  expect(Object.keys(FORGED).filter((name) => name in got)).toEqual([]);
  expect(printed.mock.calls.flat().join()).toMatch(/127\.0\.0\.1 sends .*x-forwarded-for.*TRUSTED_PROXIES/);
  expect(printed).toHaveBeenCalledTimes(1);
  printed.mockRestore();
});

test('of a trusted proxy the address is taken that it saw itself, and its host and protocol stand', async () => {
  const stop = trustProxies(['10.0.0.0/8', 'loopback']);
  const got = await arriving({ ...FORGED, 'x-forwarded-for': '1.2.3.4, 203.0.113.7, 10.1.2.3' });
  stop();
  expect(got).toMatchObject({
    'x-forwarded-for': '203.0.113.7',
    'x-forwarded-host': 'elsewhere.example',
    'x-forwarded-proto': 'https',
  });
});

test('a list that names no addresses is refused in words', () => {
  expect(() => trustProxies(['nginx'])).toThrow(/TRUSTED_PROXIES.*nginx/);
});
