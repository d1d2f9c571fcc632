import { gunzipSync, brotliDecompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PackedPage, SiteAnswer } from '@/lib/web/pack-page';
import { createSiteCache, type SiteCache } from '@/lib/web/site-cache';
import { breakableDatabase } from '../support/breakable-database';
import { testDb } from '../support/database';
import { testDatabaseUrl } from '../support/test-server';

const db = testDb();
const databaseUrl = testDatabaseUrl(`worker_${process.env.VITEST_POOL_ID}`);
let cache: SiteCache;

beforeEach(() => {
  cache = createSiteCache({ databaseUrl });
});
afterEach(() => cache.close());

const answer = (body: string): SiteAnswer => ({ status: 200, contentType: 'text/html; charset=utf-8', body });
const pageOf = (body: string) => vi.fn(async () => answer(body));
const bodyOf = (page: PackedPage | null) => new TextDecoder().decode(page?.encodings.identity.bytes);
const notify = () => db.$executeRawUnsafe(`SELECT pg_notify('huimou_site', '')`);

/** A page whose rendering ends when the test says so. */
function slowPage() {
  let finish: (body: string) => void = () => {};
  const body = new Promise<string>((resolve) => (finish = resolve));
  return { render: vi.fn(async () => answer(await body)), finish };
}

/** Waits until what was kept under the key is gone: a notification takes a moment. */
async function untilDropped(key: string): Promise<void> {
  await vi.waitFor(async () => {
    const render = vi.fn(async () => null);
    await cache.get(key, render);
    expect(render).toHaveBeenCalled();
  });
}

describe('the site cache', () => {
  test('renders a page once and keeps it', async () => {
    const render = pageOf('甲');
    expect(bodyOf(await cache.get('/a', render))).toBe('甲');
    expect(bodyOf(await cache.get('/a', render))).toBe('甲');
    expect(render).toHaveBeenCalledTimes(1);
  });

  test('renders once for many who ask at the same time', async () => {
    const { render, finish } = slowPage();
    const asked = Promise.all(Array.from({ length: 20 }, () => cache.get('/a', render)));
    await vi.waitFor(() => expect(render).toHaveBeenCalled());
    finish('甲');
    expect((await asked).map(bodyOf)).toEqual(Array(20).fill('甲'));
    expect(render).toHaveBeenCalledTimes(1);
  });

  test('drops every page when the database says that something published has changed', async () => {
    await cache.get('/a', pageOf('旧'));
    await cache.get('/b', pageOf('旧'));
    await notify();
    await untilDropped('/a');
    expect(bodyOf(await cache.get('/b', pageOf('新')))).toBe('新');
  });

  test('a page that was being rendered during a change is not kept', async () => {
    const { render, finish } = slowPage();
    await cache.get('/before', pageOf('旧'));
    const early = cache.get('/a', render);
    await vi.waitFor(() => expect(render).toHaveBeenCalled());
    await notify();
    await untilDropped('/before');
    finish('旧');
    expect(bodyOf(await early)).toBe('旧');
    expect(bodyOf(await cache.get('/a', pageOf('新')))).toBe('新');
  });

  test('who asks after the change does not wait for the page begun before it', async () => {
    const old = slowPage();
    await cache.get('/before', pageOf('旧'));
    const early = cache.get('/a', old.render);
    await vi.waitFor(() => expect(old.render).toHaveBeenCalled());
    await notify();
    await untilDropped('/before');
    expect(bodyOf(await cache.get('/a', pageOf('新')))).toBe('新');
    old.finish('旧');
    await early;
    expect(bodyOf(await cache.get('/a', pageOf('又新')))).toBe('新');
  });

  test('keeps nothing for an address where there is nothing', async () => {
    const nothing = vi.fn(async () => null);
    expect(await cache.get('/a', nothing)).toBeNull();
    expect(await cache.get('/a', nothing)).toBeNull();
    expect(nothing).toHaveBeenCalledTimes(2);
  });

  test('keeps nothing of a page that could not be rendered', async () => {
    await expect(cache.get('/a', () => Promise.reject(new Error('断了')))).rejects.toThrow('断了');
    expect(bodyOf(await cache.get('/a', pageOf('甲')))).toBe('甲');
  });

  test('stays within its size by letting the oldest go', async () => {
    const small = createSiteCache({ databaseUrl, maxBytes: 5_000 });
    const body = (letter: string) => letter.repeat(2_000);
    await small.get('/a', pageOf(body('a')));
    await small.get('/b', pageOf(body('b')));
    await small.get('/c', pageOf(body('c')));
    const kept = pageOf('别的');
    await small.get('/c', kept);
    expect(kept).not.toHaveBeenCalled();
    await small.get('/a', kept);
    expect(kept).toHaveBeenCalledTimes(1);
    await small.close();
  });

  test('each encoding unpacks to the same page and has its own ETag', async () => {
    const page = await cache.get('/a', pageOf('回眸'.repeat(500)));
    if (!page) throw new Error('no page');
    const { identity, gzip, br } = page.encodings;
    expect(gunzipSync(gzip.bytes)).toEqual(Buffer.from(identity.bytes));
    expect(brotliDecompressSync(br.bytes)).toEqual(Buffer.from(identity.bytes));
    expect(new Set(page.etags).size).toBe(3);
    expect(gzip.contentLength).toBe(String(gzip.bytes.length));
  });
});

describe('without the database', () => {
  test('what was published last is still shown, and nothing else', async () => {
    const line = await breakableDatabase(databaseUrl);
    const far = createSiteCache({ databaseUrl: line.url });
    await far.get('/a', pageOf('旧'));
    line.cut();
    await vi.waitFor(() => expect(far.get('/b', pageOf(''))).rejects.toThrow('away'));
    const render = pageOf('新');
    expect(bodyOf(await far.get('/a', render))).toBe('旧');
    expect(render).not.toHaveBeenCalled();
    await far.close();
    await line.close();
  });

  test('once it is back every page is rendered anew: a change may have gone unheard', async () => {
    const line = await breakableDatabase(databaseUrl);
    const far = createSiteCache({ databaseUrl: line.url });
    await far.get('/a', pageOf('旧'));
    line.cut();
    await vi.waitFor(() => expect(far.get('/b', pageOf(''))).rejects.toThrow('away'));
    line.mend();
    await vi.waitFor(async () => expect(bodyOf(await far.get('/a', pageOf('新')))).toBe('新'), 5_000);
    const render = pageOf('又新');
    expect(bodyOf(await far.get('/a', render))).toBe('新');
    await far.close();
    await line.close();
  });
});
