import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { photoFilePath } from '@/lib/media/photo-path';
import { bucketTarget } from '@/lib/outputs/site/export/bucket-target';
import { exportSite, type ExportOptions } from '@/lib/outputs/site/export/export-site';
import { renderPage } from '@/lib/outputs/site/render-page';
import { resetDb, testDb } from '@/tests/support/database';
import { newsroom, type Newsroom } from '@/tests/support/newsroom';
import { objectStorage } from '@/tests/support/object-storage';
import { keptPicture, published, withdraw } from '@/tests/support/published-articles';

const db = testDb();
let room: Newsroom;
let storage: Awaited<ReturnType<typeof objectStorage>>;

beforeEach(async () => {
  await resetDb();
  room = await newsroom(db);
  storage = await objectStorage();
});

afterEach(() => storage.close());

const push = (more: Partial<typeof storage.bucket> = {}, options: Partial<ExportOptions> = {}) =>
  exportSite(db, bucketTarget({ ...storage.bucket, ...more }, { pauseMs: 1 }), {
    make: 'one',
    now: () => new Date('2026-01-02T03:04:05Z'),
    signal: new AbortController().signal,
    ...options,
  });
const writes = () => storage.asked.filter((what) => /^(PUT|DELETE) /.test(what));
const manifest = () => JSON.parse(storage.textOf('huimou-site.json') ?? '');

describe('a push to a bucket', () => {
  test('puts each page under its address, with its type, and the pictures', async () => {
    const picture = await keptPicture(db, '#804020');
    await published(db, room, { slug: 'a', picture });
    expect(await push()).toMatchObject({ missing: [] });
    const places = { '/': 'index.html', '/2025': '2025', '/2025/a': '2025/a', '/feed.xml': 'feed.xml' };
    for (const [at, key] of Object.entries(places))
      expect(storage.textOf(key)).toBe((await renderPage({ db }, at))?.body);
    expect(storage.objects.get('huimou/2025/a')?.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'public, max-age=0, must-revalidate',
    });
    expect(storage.objects.get('huimou/feed.xml')?.headers['content-type']).toBe(
      'application/atom+xml; charset=utf-8',
    );
    expect(storage.objects.get(`huimou/photos/${picture}/960.webp`)?.bytes).toEqual(
      await readFile(photoFilePath(picture, 960)),
    );
    expect(writes().at(-1)).toBe('PUT huimou/huimou-site.json');
    expect(manifest().pending).toEqual([]);
  });

  test('puts what changed only', async () => {
    await published(db, room, { slug: 'a' });
    await push();
    storage.asked.length = 0;
    expect(await push()).toMatchObject({ written: 0, removed: 0 });
    expect(writes()).toEqual([]);
    await published(db, room, { slug: 'b', bodyName: '云溪区民政局' });
    await push();
    const pages = writes().filter((what) => !what.includes('/share/'));
    expect([...new Set(pages)].toSorted()).toEqual(
      ['2025', '2025/b', 'feed.json', 'feed.xml', 'huimou-site.json', 'index.html', 'sitemap.xml'].map(
        (key) => `PUT huimou/${key}`,
      ),
    );
  });

  test('puts the notice of what was withdrawn before anything else, and takes its pictures away', async () => {
    const picture = await keptPicture(db, '#336699');
    const { articleId } = await published(db, room, { slug: 'a', picture });
    await published(db, room, { slug: 'b', bodyName: '云溪区民政局' });
    await push();
    await withdraw(db, room, articleId);
    await published(db, room, { slug: 'new', bodyName: '云溪区司法局' });
    storage.asked.length = 0;
    await push();
    const pages = writes().filter((what) => !what.endsWith('huimou-site.json') && !what.includes('/share/'));
    const shares = writes().filter((what) => what.includes('/share/'));
    expect(shares[0]).toMatch(/^DELETE huimou\/share\/[0-9a-f]{64}\.png$/);
    expect(pages.slice(0, 5).toSorted()).toEqual([
      ...['1600.webp', '480.webp', '960.webp', 'master.jpg'].map(
        (name) => `DELETE huimou/photos/${picture}/${name}`,
      ),
      'PUT huimou/2025/a',
    ]);
    expect(storage.textOf('2025/a')).toContain('数据有误');
    expect(storage.objects.get('huimou/2025/a')?.headers['x-amz-meta-huimou-status']).toBe('410');
    expect([...storage.objects.keys()].filter((key) => key.includes('photos'))).toEqual([]);
  });

  test('goes on after faults that pass, and is finished by the next after those that do not', async () => {
    await published(db, room, { slug: 'a' });
    const tries = new Map<string, number>();
    storage.settings.fault = (what) => {
      if (!what.startsWith('PUT')) return undefined;
      const tried = (tries.get(what) ?? 0) + 1;
      tries.set(what, tried);
      if (tried === 1) return { status: 503, code: 'SlowDown' };
      return tried === 2 ? 'cut off' : undefined;
    };
    await push();
    expect(tries.get('PUT huimou/2025/a')).toBe(3);
    expect(storage.textOf('2025/a')).toContain('同心向前');
    await published(db, room, { slug: 'b', bodyName: '云溪区民政局' });
    storage.settings.fault = (what) => (what === 'PUT huimou/index.html' ? 'cut off' : undefined);
    await expect(push()).rejects.toMatchObject({ fault: 'unreachable' });
    expect(manifest().pending).toContain('index.html');
    storage.settings.fault = () => undefined;
    await push();
    expect(storage.textOf('index.html')).toBe((await renderPage({ db }, '/'))?.body);
    expect(manifest().pending).toEqual([]);
  });

  test('looks at what was put where the storage’s tag does not tell', async () => {
    storage.settings.isTagOurs = false;
    await published(db, room, { slug: 'a' });
    await push();
    expect(storage.asked).toContain('HEAD huimou/2025/a');
    storage.settings.fault = (what) =>
      what === 'HEAD huimou/2025/b' ? { status: 404, code: 'NoSuchKey' } : undefined;
    await published(db, room, { slug: 'b', bodyName: '云溪区民政局' });
    await expect(push()).rejects.toMatchObject({ fault: 'not_verified' });
  });

  test('does nothing when it is dry', async () => {
    await published(db, room, { slug: 'a' });
    const planned: string[] = [];
    await push(
      {},
      { isDry: true, planned: ({ phases }) => planned.push(...phases.flat().map(({ name }) => name)) },
    );
    expect(planned).toContain('2025/a');
    expect(storage.objects.size).toBe(0);
  });
});

describe('a bucket that cannot be pushed to', () => {
  test('is told by what is wrong: the keys, the bucket, the network', async () => {
    await expect(push({ secretAccessKey: 'another' })).rejects.toMatchObject({ fault: 'wrong_keys' });
    await expect(push({ accessKeyId: 'SOMEBODY' })).rejects.toMatchObject({ fault: 'wrong_keys' });
    await expect(push({ bucket: 'none' })).rejects.toMatchObject({ fault: 'no_bucket' });
    await expect(push({ endpoint: 'http://127.0.0.1:9' })).rejects.toMatchObject({ fault: 'unreachable' });
  });

  test('is refused where something lies under the prefix that is not ours', async () => {
    storage.objects.set('huimou/index.html', { bytes: Buffer.from('the portal’s own'), headers: {} });
    await expect(push()).rejects.toMatchObject({ fault: 'not_ours' });
    expect(storage.textOf('index.html')).toBe('the portal’s own');
    await push({ prefix: 'other/' });
    expect(storage.objects.has('other/index.html')).toBe(true);
  });
});
