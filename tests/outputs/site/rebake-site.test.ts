import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { photoFilePath } from '@/lib/media/photo-path';
import { checkSite } from '@/lib/outputs/site/check-site';
import { rebakeSite } from '@/lib/outputs/site/rebake-site';
import { siteDirectory } from '@/lib/outputs/site/site-page';
import { resetDb, testDb } from '@/tests/support/database';
import { newsroom, type Newsroom } from '@/tests/support/newsroom';
import { keptPicture, published } from '@/tests/support/published-articles';

const db = testDb();
let room: Newsroom;

beforeEach(async () => {
  await resetDb();
  await rm(siteDirectory(), { recursive: true, force: true });
  room = await newsroom(db);
});

const rebake = (more: object = {}) =>
  rebakeSite(db, { make: 'one', signal: new AbortController().signal, progress: () => {}, ...more });
const check = () => checkSite(db, { make: 'one' });
const at = (name: string) => path.join(siteDirectory(), name);

describe('making the whole site anew', () => {
  test('writes every page once more, and counts them', async () => {
    await published(db, room, { slug: 'a' });
    await rebake();
    await writeFile(at('2025/a.html'), 'something else');
    const counted: [number, number][] = [];
    const { total, failed } = await rebake({
      progress: (done: number, of: number) => counted.push([done, of]),
    });
    expect(failed).toEqual([]);
    expect(counted.at(-1)).toEqual([total, total]);
    expect(await readFile(at('2025/a.html'), 'utf8')).toContain('同心向前');
  });

  test('goes on where it was broken off', async () => {
    await published(db, room, { slug: 'a' });
    await rebake();
    const broken = new AbortController();
    broken.abort(new Error('interrupted'));
    await expect(rebake({ signal: broken.signal })).rejects.toThrow('interrupted');
    await db.bakedPage.update({
      where: { path: '/2025/a' },
      data: { hash: 'f'.repeat(64), status: 200, make: 'one' },
    });
    const all = await db.bakedPage.count();
    let left = 0;
    await rebake({ onGoingOn: (pages: number) => (left = pages) });
    expect(left).toBe(all - 1);
    let isGoingOn = false;
    await rebake({ onGoingOn: () => (isGoingOn = true) });
    expect(isGoingOn).toBe(false);
    expect(await check()).toMatchObject({ broken: [], stale: [] });
  });
});

describe('a check of the kept files', () => {
  test('finds nothing wrong with a site just made', async () => {
    await published(db, room, { slug: 'a', picture: await keptPicture(db, '#804020') });
    await rebake();
    expect(await check()).toEqual({ kept: await db.bakedPage.count(), broken: [], stale: [] });
  });

  test('names what is missing, what differs and what is still to be made', async () => {
    const picture = await keptPicture(db, '#a0b0c0');
    await published(db, room, { slug: 'a', picture });
    await rebake();
    await writeFile(at('2025/a.html.gz'), 'no gzip');
    await writeFile(at('index.html'), 'another page');
    await rm(at('feed.xml.br'));
    await rm(photoFilePath(picture, 960));
    await published(db, room, { slug: 'b', bodyName: '云溪区民政局' });
    await db.bakedPage.delete({ where: { path: '/robots.txt' } });
    const { broken, stale } = await check();
    expect(broken).toEqual(
      expect.arrayContaining([
        { path: '/2025/a', file: 'gzip' },
        { path: `/photos/${picture}`, file: '960.webp' },
      ]),
    );
    expect(broken).toHaveLength(2);
    expect(stale).toEqual(
      expect.arrayContaining([
        '/',
        '/2025',
        '/2025/b',
        '/feed.json',
        '/feed.xml',
        '/robots.txt',
        '/sitemap.xml',
      ]),
    );
    await rm(photoFilePath(picture, 'master').replace('/master.jpg', ''), { recursive: true });
  });
});
