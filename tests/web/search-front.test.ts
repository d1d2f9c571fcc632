import type { Server } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SiteAnswer } from '@/lib/outputs/site/site-answer';
import { createSearchFront } from '@/lib/web/search-front';
import { askEarly, earlyServer } from '@/tests/support/early-server';

const PAGE = '云溪'.repeat(500);

const search = vi.fn<(asked: URLSearchParams) => Promise<SiteAnswer | null>>();
let server: Server;

beforeEach(async () => {
  search.mockReset().mockResolvedValue({ status: 200, body: PAGE });
  const front = createSearchFront({ search, headers: ['X-Office', 'yes'] });
  server = await earlyServer(front);
});
afterEach(() => void server.close());

const get = (...asked: [path: string, headers?: Record<string, string>, method?: string]) =>
  askEarly(server, ...asked);

test('what a reader looks for is answered before Next, kept by nobody and in no frame', async () => {
  const { status, headers, body } = await get('/search?q=%E4%BA%91%E6%BA%AA+a?b&page=2');
  expect(status).toBe(200);
  expect(body.toString()).toBe(PAGE);
  expect(Object.fromEntries(search.mock.lastCall?.[0] ?? [])).toEqual({ q: '云溪 a?b', page: '2' });
  expect(headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'content-length': String(Buffer.byteLength(PAGE)),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'content-security-policy': expect.stringContaining("script-src 'none'") as string,
    vary: 'Accept-Encoding',
    'x-office': 'yes',
  });
});

test('is packed for who takes it packed', async () => {
  const { headers, body } = await get('/search?q=a', { 'accept-encoding': 'gzip, deflate, br' });
  expect(headers).toMatchObject({ 'content-encoding': 'gzip', 'content-length': String(body.length) });
  expect(gunzipSync(body).toString()).toBe(PAGE);
  const refused = await get('/search?q=a', { 'accept-encoding': 'gzip;q=0' });
  expect(refused.body.toString()).toBe(PAGE);
});

test('HEAD has the headers of GET and no page', async () => {
  const { status, headers, body } = await get('/search?q=a', {}, 'HEAD');
  expect(status).toBe(200);
  expect(headers['content-length']).toBe(String(Buffer.byteLength(PAGE)));
  expect(body).toHaveLength(0);
});

test('with no words in the address it is asked all the same', async () => {
  expect((await get('/search')).status).toBe(200);
  expect([...(search.mock.lastCall?.[0] ?? [])]).toEqual([]);
});

test.each([
  ['another page', '/searching?q=a', 'GET'],
  ['one below it', '/search/more', 'GET'],
  ['the desk', '/desk/search?q=a', 'GET'],
  ['what is sent', '/search?q=a', 'POST'],
])('%s is left to Next', async (_, path, method) => {
  expect((await get(path, {}, method)).status).toBe(299);
  expect(search).not.toHaveBeenCalled();
});

test('when too many look, or nobody can, the reader is told to come again', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  search.mockResolvedValueOnce(null).mockRejectedValueOnce(new Error('the database is away'));
  for (let turn = 0; turn < 2; turn += 1) {
    const { status, headers, body } = await get('/search?q=a');
    expect(status).toBe(503);
    expect(headers).toMatchObject({ 'retry-after': '60', 'cache-control': 'no-store' });
    expect(body.toString()).toContain('<!doctype html>');
  }
  expect((await get('/search?q=a')).status).toBe(200);
});
