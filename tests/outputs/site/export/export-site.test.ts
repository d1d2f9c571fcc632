import { existsSync } from 'node:fs';
import { lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { photoFilePath } from '@/lib/media/photo-path';
import { ExportFailed } from '@/lib/outputs/site/export/export-failed';
import { exportSite, type ExportOptions } from '@/lib/outputs/site/export/export-site';
import type { SiteTarget } from '@/lib/outputs/site/export/export-target';
import { folderTarget } from '@/lib/outputs/site/export/folder-target';
import { renderPage } from '@/lib/outputs/site/render-page';
import { pageFile, siteDirectory } from '@/lib/outputs/site/site-page';
import { resetDb, testDb } from '@/tests/support/database';
import { newsroom, type Newsroom } from '@/tests/support/newsroom';
import { keptPicture, published, withdraw } from '@/tests/support/published-articles';

const db = testDb();
let room: Newsroom;
let place: string;
let folder: string;

beforeEach(async () => {
  await resetDb();
  room = await newsroom(db);
  place = await mkdtemp(path.join(tmpdir(), 'huimou-export-'));
  folder = path.join(place, 'site');
});

afterEach(() => rm(place, { recursive: true, force: true }));

const NGINX = { prefix: '', origin: 'https://hui.example.gov.cn', headers: [] };
const toFolder = () => folderTarget(folder, NGINX);
const make = (target: SiteTarget = toFolder(), more: Partial<ExportOptions> = {}) =>
  exportSite(db, target, {
    make: 'one',
    now: () => new Date('2026-01-02T03:04:05Z'),
    signal: new AbortController().signal,
    ...more,
  });
const textOf = (name: string) => readFile(path.join(folder, name), 'utf8');
const has = (name: string) => existsSync(path.join(folder, name));
const manifest = async () => JSON.parse(await textOf('huimou-site.json'));

/** Of the text that readers read, or read last, at an address of 2025. */
async function hashAt(slug: string): Promise<string> {
  const { shownRevision } = await db.publication.findFirstOrThrow({
    where: { year: 2025, slug },
    select: { shownRevision: { select: { contentHash: true } } },
  });
  return shownRevision?.contentHash ?? '';
}

/** Every file with when it was written and which inode it is: what is renamed into its place has another. */
async function filesNow(): Promise<Record<string, string>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => !entry.isDirectory());
  const stats = await Promise.all(
    files.map(async ({ parentPath, name }) => {
      const file = path.join(parentPath, name);
      const { ino, mtimeMs } = await lstat(file);
      return [path.relative(folder, file), `${ino} ${mtimeMs}`];
    }),
  );
  return Object.fromEntries(stats);
}

const differing = (before: Record<string, string>, after: Record<string, string>) =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => before[name] !== after[name])
    .toSorted();

/** The folder, with a look at each thing that is done to it before it is done. */
function watched(look: (what: string) => void): SiteTarget {
  const target = toFolder();
  return {
    ...target,
    put: async (file, bytes, options) => {
      look(`put ${file.name}`);
      return target.put(file, bytes, options);
    },
    remove: async (name) => {
      look(`remove ${name}`);
      await target.remove(name);
    },
  };
}

const threeOf = (name: string) => [name, `${name}.br`, `${name}.gz`];

describe('a first export', () => {
  test('shows what each page shows, in each encoding, and the pictures in every size', async () => {
    const picture = await keptPicture(db, '#804020');
    await published(db, room, { slug: 'a', picture });
    const gone = await published(db, room, { slug: 'b', bodyName: '云溪区民政局' });
    await withdraw(db, room, gone.articleId);
    const exported = await make();
    expect(exported.missing).toEqual([]);
    for (const at of [
      '/',
      '/2025',
      '/2025/a',
      '/2025/b',
      '/404',
      '/feed.xml',
      '/sitemap.xml',
      '/robots.txt',
    ]) {
      const { body } = (await renderPage({ db }, at)) ?? { body: '' };
      const name = pageFile(at);
      expect(await textOf(name)).toBe(body);
      expect(gunzipSync(await readFile(path.join(folder, `${name}.gz`))).toString()).toBe(body);
      expect(brotliDecompressSync(await readFile(path.join(folder, `${name}.br`))).toString()).toBe(body);
    }
    for (const [size, name] of [
      [480, '480.webp'],
      [960, '960.webp'],
      [1600, '1600.webp'],
      ['master', 'master.jpg'],
    ] as const)
      expect(await readFile(path.join(folder, 'photos', picture, name))).toEqual(
        await readFile(photoFilePath(picture, size)),
      );
    expect(await readFile(path.join(folder, 'favicon.svg'))).toEqual(await readFile('public/favicon.svg'));
  });

  test('lists each file with its hash and what was withdrawn with its date', async () => {
    const { articleId } = await published(db, room, { slug: 'a' });
    await withdraw(db, room, articleId);
    await make();
    const { files, withdrawn, pending, huimouSite } = await manifest();
    expect(huimouSite).toBe(1);
    expect(pending).toEqual([]);
    const written = Object.keys(await filesNow()).filter((name) => name !== 'huimou-site.json');
    expect(Object.keys(files).toSorted()).toEqual(written.toSorted());
    const { withdrawnAt } = await db.publication.findFirstOrThrow();
    expect(withdrawn).toEqual([{ path: '/2025/a', withdrawnAt: withdrawnAt?.toISOString() }]);
  });

  test('makes a kept page anew that is not the one on record', async () => {
    await published(db, room, { slug: 'a' });
    await make(folderTarget(path.join(place, 'first'), NGINX));
    await writeFile(path.join(siteDirectory(), '2025/a.html'), 'something else');
    await make();
    expect(await textOf('2025/a.html')).toBe((await renderPage({ db }, '/2025/a'))?.body);
  });
});

describe('a second export', () => {
  test('touches nothing when nothing changed', async () => {
    await published(db, room, { slug: 'a' });
    await make();
    const before = await filesNow();
    expect(await make()).toMatchObject({ written: 0, removed: 0 });
    expect(await filesNow()).toEqual(before);
  });

  test('writes what changed and nothing else', async () => {
    await published(db, room, { slug: 'a', picture: await keptPicture(db, '#102030') });
    await published(db, room, { slug: 'other', bodyName: '云溪区民政局' });
    await make();
    const before = await filesNow();
    await published(db, room, { slug: 'c', bodyName: '云溪区司法局' });
    await make();
    const lists = ['2025.html', 'feed.json', 'feed.xml', 'index.html', 'sitemap.xml'];
    const changed = differing(before, await filesNow());
    const share = `share/${await hashAt('c')}.png`;
    expect(changed).toEqual(
      [...[...lists, '2025/c.html'].flatMap(threeOf), share, 'huimou-site.json'].toSorted(),
    );
    expect((await readFile(path.join(folder, share))).subarray(1, 4).toString()).toBe('PNG');
  });

  test('puts back what somebody took away or cut short', async () => {
    await published(db, room, { slug: 'a' });
    await make();
    await rm(path.join(folder, '2025/a.html'));
    await writeFile(path.join(folder, 'index.html.gz'), '');
    expect(await make()).toMatchObject({ written: 2 });
    expect(await textOf('2025/a.html')).toContain('同心向前');
  });

  test('leaves files that are not its own', async () => {
    await published(db, room, { slug: 'a' });
    await make();
    await writeFile(path.join(folder, 'own.txt'), 'the portal’s own');
    await published(db, room, { slug: 'b', bodyName: '云溪区民政局' });
    await make();
    expect(await textOf('own.txt')).toBe('the portal’s own');
  });
});

describe('what was withdrawn', () => {
  test('is replaced by its notice before anything else is written, its lists next, and its pictures go', async () => {
    const picture = await keptPicture(db, '#336699');
    const { articleId } = await published(db, room, { slug: 'a', picture });
    await published(db, room, { slug: 'b', bodyName: '云溪区民政局' });
    await make();
    expect(has(`photos/${picture}/960.webp`)).toBe(true);
    await withdraw(db, room, articleId);
    await published(db, room, { slug: 'new', bodyName: '云溪区司法局' });
    const done: string[] = [];
    await make(watched((what) => done.push(what)));
    const first = [
      ...threeOf('2025/a.html').map((name) => `put ${name}`),
      ...['1600.webp', '480.webp', '960.webp', 'master.jpg'].map(
        (name) => `remove photos/${picture}/${name}`,
      ),
      `remove share/${await hashAt('a')}.png`,
    ];
    expect(done.slice(0, first.length).toSorted()).toEqual(first.toSorted());
    expect(done.findIndex((what) => what.includes('index.html'))).toBeLessThan(
      done.indexOf('put 2025/new.html'),
    );
    expect(await textOf('2025/a.html')).toContain('数据有误');
    expect(await textOf('2025/a.html')).not.toContain('主题宣讲');
    expect(has(`photos/${picture}`)).toBe(false);
  });

  test('leads to what replaced it', async () => {
    const old = await published(db, room, { slug: 'old' });
    const next = await published(db, room, { slug: 'next', bodyName: '云溪区民政局' });
    await make();
    await withdraw(db, room, old.articleId, { kind: 'replaced', replacementId: next.articleId });
    await make();
    expect(await textOf('2025/old.html')).toContain('next');
    expect(await textOf('nginx.conf.example')).toContain('/2025/old /2025/old.html;');
  });

  test('goes, and its year with it, though its notice cannot be written', async () => {
    const { articleId } = await published(db, room, { slug: 'a', year: 2024 });
    await published(db, room, { slug: 'b' });
    await make();
    await withdraw(db, room, articleId);
    const full = watched((what) => {
      if (what.startsWith('put')) throw new ExportFailed('disk_full', {});
    });
    await expect(make(full)).rejects.toMatchObject({ fault: 'disk_full' });
    expect(has('2024.html')).toBe(false);
    expect(has('2024/a.html')).toBe(false);
    await make();
    expect(await textOf('2024/a.html')).toContain('数据有误');
  });

  test('during an export is in it', async () => {
    const { articleId } = await published(db, room, { slug: 'a' });
    await published(db, room, { slug: 'b', bodyName: '云溪区民政局' });
    let isWithdrawn = false;
    const target = toFolder();
    await make({
      ...target,
      put: async (file, bytes, options) => {
        const entry = await target.put(file, bytes, options);
        if (file.name === '2025/a.html' && !isWithdrawn) {
          isWithdrawn = true;
          await withdraw(db, room, articleId);
        }
        return entry;
      },
    });
    expect(await textOf('2025/a.html')).toContain('数据有误');
  });
});

describe('an export that was broken off', () => {
  test('is finished by the next, wherever it broke', async () => {
    const picture = await keptPicture(db, '#998877');
    const { articleId } = await published(db, room, { slug: 'a', picture });
    await published(db, room, { slug: 'b', bodyName: '云溪区民政局' });
    for (let steps = 0; ; steps += 3) {
      let left = steps;
      const broken = watched(() => {
        if (left-- === 0) throw new Error('killed');
      });
      const isBroken = await make(broken).then(
        () => false,
        () => true,
      );
      if (!isBroken) break;
      expect((await manifest()).pending).not.toEqual([]);
      if (steps === 6) await withdraw(db, room, articleId);
    }
    const other = path.join(place, 'other');
    await make(folderTarget(other, NGINX));
    expect(has(`photos/${picture}`)).toBe(false);
    const { files } = await manifest();
    const same = (list: Record<string, unknown>) =>
      Object.fromEntries(Object.entries(list).filter(([name]) => !name.startsWith('nginx')));
    const { files: anew } = JSON.parse(await readFile(path.join(other, 'huimou-site.json'), 'utf8'));
    expect(same(files)).toEqual(same(anew));
    expect(Object.keys(await filesNow()).toSorted()).toEqual(
      [...Object.keys(files), 'huimou-site.json'].toSorted(),
    );
  });

  test('leaves nothing of an article withdrawn since that it had only begun to write', async () => {
    const { articleId } = await published(db, room, {
      slug: 'a',
      year: 2024,
      picture: await keptPicture(db, '#111'),
    });
    const broken = watched((what) => {
      if (what === 'put index.html') throw new Error('killed');
    });
    await expect(make(broken)).rejects.toThrow('killed');
    expect(await textOf('2024/a.html')).toContain('同心向前');
    await db.bakedPage.deleteMany({ where: { path: '/2024/a' } });
    await withdraw(db, room, articleId);
    await make();
    expect(await textOf('2024/a.html')).toContain('数据有误');
    expect(has('photos')).toBe(false);
  });
});

describe('a folder that is not ours', () => {
  test('is refused when something lies in it', async () => {
    await mkdir(folder);
    await writeFile(path.join(folder, 'index.html'), 'the portal’s own');
    await expect(make()).rejects.toMatchObject({ fault: 'not_ours' });
    expect(await readdir(folder)).toEqual(['index.html']);
  });

  test('is refused when its list names files outside', async () => {
    await published(db, room, { slug: 'a' });
    await make();
    await writeFile(path.join(place, 'precious'), 'x');
    const list = await manifest();
    list.files['../precious'] = list.files['index.html'];
    await writeFile(path.join(folder, 'huimou-site.json'), JSON.stringify(list));
    await expect(make()).rejects.toMatchObject({ fault: 'bad_manifest' });
    expect(existsSync(path.join(place, 'precious'))).toBe(true);
  });

  test('is refused when it is a file, and where a file of somebody else’s stands in the way', async () => {
    await writeFile(folder, 'x');
    await expect(make()).rejects.toMatchObject({ fault: 'not_a_folder' });
    await rm(folder);
    await make();
    await published(db, room, { slug: 'a' });
    await writeFile(path.join(folder, '2025.html'), 'the portal’s own');
    await expect(make()).rejects.toMatchObject({ fault: 'in_the_way' });
    expect(await textOf('2025.html')).toBe('the portal’s own');
  });

  test('is not written to through links', async () => {
    const { articleId } = await published(db, room, { slug: 'a' });
    await make();
    const elsewhere = path.join(place, 'elsewhere');
    await mkdir(elsewhere);
    await writeFile(path.join(elsewhere, 'a.html'), 'precious');
    await rm(path.join(folder, '2025'), { recursive: true });
    await symlink(elsewhere, path.join(folder, '2025'));
    await withdraw(db, room, articleId);
    await expect(make()).rejects.toMatchObject({ fault: 'symlink' });
    expect(await readdir(elsewhere)).toEqual(['a.html']);
    expect(await readFile(path.join(elsewhere, 'a.html'), 'utf8')).toBe('precious');
  });

  test('a link in a file’s place is replaced, what it leads to stays', async () => {
    await published(db, room, { slug: 'a' });
    await make();
    const precious = path.join(place, 'precious');
    await writeFile(precious, 'precious');
    await rm(path.join(folder, '2025/a.html'));
    await symlink(precious, path.join(folder, '2025/a.html'));
    await make();
    expect(await readFile(precious, 'utf8')).toBe('precious');
    expect((await lstat(path.join(folder, '2025/a.html'))).isFile()).toBe(true);
  });
});

test('a dry run says what it would do and does nothing', async () => {
  await published(db, room, { slug: 'a' });
  const planned: string[] = [];
  await make(toFolder(), {
    isDry: true,
    planned: ({ phases }) => planned.push(...phases.flat().map(({ name }) => name)),
  });
  expect(planned).toContain('2025/a.html');
  expect(existsSync(folder)).toBe(false);
});

test('of two exports into one place at once the second is told so, and another place may be written', async () => {
  await published(db, room, { slug: 'tongxin-2025' });
  const target = toFolder();
  const elsewhere = folderTarget(path.join(place, 'other'), NGINX);
  let others: unknown[] | null = null;
  const put: SiteTarget['put'] = async (...file) => {
    if (others === null) {
      others = [];
      others = [await make().catch((error: unknown) => error), await make(elsewhere)];
    }
    return target.put(...file);
  };
  const first = await make({ ...target, put });
  expect(others).toMatchObject([{ fault: 'under_way', params: { target: target.label } }, { missing: [] }]);
  expect(first.written).toBeGreaterThan(0);
  expect(await make()).toMatchObject({ written: 0 });
});
