import { mkdir, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { photosDirectory } from '@/lib/media/photo-path';
import { removeAbandonedUploads } from '@/lib/media/remove-abandoned-uploads';

const now = new Date('2026-03-02T08:00:00Z');
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);

beforeEach(() => rm(photosDirectory(), { recursive: true, force: true }));

async function folder(name: string, touched: Date): Promise<void> {
  const directory = path.join(photosDirectory(), name);
  await mkdir(directory, { recursive: true });
  await writeFile(path.join(directory, 'master.jpg'), 'half a pict');
  await utimes(directory, touched, touched);
}

test('what an upload that was cut off left behind goes after a day; photos and uploads under way stay', async () => {
  await folder('new-abandoned', hours(-25));
  await folder('new-under-way', hours(-1));
  await folder('ab', hours(-1000));
  await removeAbandonedUploads(now);
  expect((await readdir(photosDirectory())).sort()).toEqual(['ab', 'new-under-way']);
});

test('there is nothing to remove before the first photo', async () => {
  await expect(removeAbandonedUploads(now)).resolves.toBeUndefined();
});
