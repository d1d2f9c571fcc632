import { mkdir, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { photoDirectory, photoFilePath } from '@/lib/media/photo-path';
import { packPage } from '@/lib/outputs/site/pack-page';
import { removePageFiles, writePageFiles } from '@/lib/outputs/site/page-files';
import type { SiteAnswer } from '@/lib/outputs/site/site-answer';
import type { KeptPage } from '@/lib/outputs/site/site-node';
import { createSiteFront, type SiteFront } from '@/lib/web/site-front';
import { askEarly, earlyServer, isNexts, type EarlyReply } from '@/tests/support/early-server';

const PAGE = '/2025/front';
const BODY = '回眸'.repeat(400);
const PICTURE = 'ef'.repeat(32);
const PHOTO = `/photos/${PICTURE}/480.webp`;
const PHOTO_BYTES = Buffer.from('0123456789');

let shown: Map<string, KeptPage>;
let front: SiteFront;
let server: Server;
const onBroken = vi.fn<(path: string) => void>();
const draw = vi.fn<(path: string) => Promise<SiteAnswer>>();

beforeEach(async () => {
  const packed = await packPage(BODY);
  await writePageFiles(PAGE, packed);
  await mkdir(photoDirectory(PICTURE), { recursive: true });
  await writeFile(photoFilePath(PICTURE, 480), PHOTO_BYTES);
  shown = new Map([
    [PAGE, { hash: packed.hash, status: 200 }],
    [`/photos/${PICTURE}`, { hash: PICTURE, status: 200 }],
  ]);
  onBroken.mockReset();
  draw.mockReset().mockImplementation(async (path) => ({ status: 200, body: `drawn ${path}` }));
  front = createSiteFront({
    find: (path) => shown.get(path),
    onBroken,
    draw,
    headers: ['X-Office', 'yes'],
  });
  server = await earlyServer((...of) => front.answer(...of));
});
afterEach(() => void server.close());

const get = (...asked: [path: string, headers?: Record<string, string>, method?: string]) =>
  askEarly(server, ...asked);

const isDrawn = ({ body }: EarlyReply) => body.toString() === `drawn ${PAGE}`;

describe('a kept page', () => {
  test('is sent in the encoding its reader takes, from memory as from its file', async () => {
    for (let turn = 0; turn < 2; turn += 1) {
      const br = await get(PAGE, { 'accept-encoding': 'gzip, deflate, br' });
      expect(brotliDecompressSync(br.body).toString()).toBe(BODY);
      expect(br.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' });
      const gzip = await get(PAGE, { 'accept-encoding': 'gzip' });
      expect(gunzipSync(gzip.body).toString()).toBe(BODY);
      const plain = await get(PAGE);
      expect(plain.body.toString()).toBe(BODY);
      expect(plain.headers).not.toHaveProperty('content-encoding');
      expect(new Set([br, gzip, plain].map(({ headers }) => headers.etag)).size).toBe(3);
    }
  });

  test('is asked about each time, runs nothing and stands in no frame', async () => {
    const { headers } = await get(PAGE);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-length': String(Buffer.byteLength(BODY)),
      'cache-control': 'public, max-age=0, must-revalidate',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'permissions-policy': 'camera=(), microphone=(), geolocation=()',
      'x-office': 'yes',
    });
    expect(headers['content-security-policy']).toContain("script-src 'none'");
  });

  test('is 304 to whoever has it in the encoding they take, even where a proxy weakened the tag', async () => {
    const br = { 'accept-encoding': 'br' };
    const etag = String((await get(PAGE, br)).headers.etag);
    for (const header of [etag, `"other", W/${etag}`, '*']) {
      const answer = await get(PAGE, { ...br, 'if-none-match': header });
      expect(answer.status).toBe(304);
      expect(answer.body).toHaveLength(0);
      expect(answer.headers).toMatchObject({ etag, vary: 'Accept-Encoding', 'x-frame-options': 'DENY' });
    }
    // A cache would hand on what it has to somebody who does not take it.
    expect((await get(PAGE, { 'if-none-match': etag })).status).toBe(200);
    expect((await get(PAGE, { ...br, 'if-none-match': '"other"' })).status).toBe(200);
  });

  test('has a head without a body, whatever is asked for after it', async () => {
    const head = await get(PAGE, {}, 'HEAD');
    expect(head).toMatchObject({ status: 200, body: Buffer.alloc(0) });
    expect(head.headers['content-length']).toBe(String(Buffer.byteLength(BODY)));
    expect((await get(`${PAGE}?from=weixin`)).body.toString()).toBe(BODY);
  });

  test('is sent whole to whoever asks for a part', async () => {
    const { status, body } = await get(PAGE, { range: 'bytes=0-3' });
    expect(status).toBe(200);
    expect(body.toString()).toBe(BODY);
  });

  test('that is gone is 410, each time', async () => {
    const page = shown.get(PAGE);
    shown.set(PAGE, { hash: page?.hash ?? '', status: 410 });
    const { headers, status } = await get(PAGE);
    expect(status).toBe(410);
    expect((await get(PAGE, { 'if-none-match': String(headers.etag) })).status).toBe(410);
  });

  test('is drawn when what is kept may not be shown, in memory or not', async () => {
    await get(PAGE);
    shown.delete(PAGE);
    expect(isDrawn(await get(PAGE))).toBe(true);
    expect(onBroken).not.toHaveBeenCalled();
  });

  test('is Next’s when anything else is done with it', async () => {
    expect(isNexts(await get(PAGE, {}, 'POST'))).toBe(true);
  });

  test('is read anew once it was dropped', async () => {
    await get(PAGE);
    const packed = await packPage('新的');
    await writePageFiles(PAGE, packed);
    shown.set(PAGE, { hash: packed.hash, status: 200 });
    front.drop([PAGE]);
    expect((await get(PAGE)).body.toString()).toBe('新的');
  });

  test('whose file is another’s or gone is drawn, and somebody is told', async () => {
    await writePageFiles(PAGE, await packPage('旧的'));
    expect(isDrawn(await get(PAGE))).toBe(true);
    expect(onBroken).toHaveBeenCalledWith(PAGE);
    await removePageFiles(PAGE);
    const { headers, body } = await get(PAGE, { 'accept-encoding': 'br, gzip' });
    expect(headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(body).toString()).toBe(`drawn ${PAGE}`);
  });

  test('that goes while its file is read is not sent', async () => {
    let asked = 0;
    const page = shown.get(PAGE);
    front = createSiteFront({ find: () => (asked++ === 0 ? page : undefined), onBroken, draw });
    expect(isDrawn(await get(PAGE))).toBe(true);
  });
});

describe('a page of which nothing is kept', () => {
  test('is drawn with the headers of a kept one, by its type and status', async () => {
    draw.mockResolvedValueOnce({ status: 410, body: '已撤回' });
    const gone = await get('/2024/gone?from=weixin', { 'accept-encoding': 'gzip;q=0' });
    expect(draw).toHaveBeenLastCalledWith('/2024/gone');
    expect(gone).toMatchObject({ status: 410, body: Buffer.from('已撤回') });
    expect(gone.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'public, max-age=0, must-revalidate',
      'x-frame-options': 'DENY',
      'x-office': 'yes',
    });
    expect((await get('/feed.xml')).headers['content-type']).toBe('application/atom+xml; charset=utf-8');
    draw.mockResolvedValueOnce({ status: 404, body: '没有' });
    expect((await get('/feed.json')).headers['content-type']).toBe('text/html; charset=utf-8');
    const head = await get('/', {}, 'HEAD');
    expect(head).toMatchObject({ status: 200, body: Buffer.alloc(0) });
  });

  test('is kept by nobody when the site cannot be read, and the reader may come again', async () => {
    draw.mockResolvedValueOnce({ status: 503, body: '稍后' });
    const { status, headers } = await get('/2024');
    expect(status).toBe(503);
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'retry-after': '60' });
  });

  test.each([
    '/desk',
    '/api/health',
    '/404',
    '/2024/a/b',
    '/1024',
    '/search',
    '/photos/x',
    '/_next/static/a.js',
  ])('is Next’s where none of the site can stand: %s', async (path) => {
    expect(isNexts(await get(path))).toBe(true);
    expect(draw).not.toHaveBeenCalled();
  });
});

describe('a picture of the site', () => {
  test('is sent whole, or the part that is asked for', async () => {
    const whole = await get(PHOTO);
    expect(whole.body).toEqual(PHOTO_BYTES);
    expect(whole.headers).toMatchObject({ 'content-type': 'image/webp', 'accept-ranges': 'bytes' });
    const part = await get(PHOTO, { range: 'bytes=2-4' });
    expect(part).toMatchObject({ status: 206, body: Buffer.from('234') });
    expect(part.headers).toMatchObject({ 'content-range': 'bytes 2-4/10', 'content-length': '3' });
    const none = await get(PHOTO, { range: 'bytes=10-' });
    expect(none.status).toBe(416);
    expect(none.headers['content-range']).toBe('bytes */10');
    expect(await get(PHOTO, { range: 'bytes=2-4' }, 'HEAD')).toMatchObject({ status: 200 });
  });

  test('is sent whole where the part is of another picture', async () => {
    const { headers } = await get(PHOTO);
    const same = { range: 'bytes=0-0', 'if-range': String(headers.etag) };
    expect((await get(PHOTO, same)).status).toBe(206);
    expect((await get(PHOTO, { ...same, 'if-range': '"other"' })).status).toBe(200);
  });

  test('of a size there is not is Next’s, and nobody is told', async () => {
    expect(isNexts(await get(`/photos/${PICTURE}/7.webp`))).toBe(true);
    expect(isNexts(await get(`/photos/${PICTURE}/960.webp`))).toBe(true);
    expect(onBroken).not.toHaveBeenCalled();
  });
});
