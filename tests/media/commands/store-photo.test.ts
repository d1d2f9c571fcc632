import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { beforeEach, expect, test } from 'vitest';
import { storePhoto } from '@/lib/media/commands/store-photo';
import { readPhoto } from '@/lib/media/read-photo';
import { photoDirectory, photoFilePath, photosDirectory } from '@/lib/media/photo-path';
import { ctxOf, person } from '../../support/office';
import { drawJpeg } from '../../support/pictures';
import { resetDb, testDb } from '../../support/database';

const db = testDb();
beforeEach(async () => {
  await resetDb();
  await rm(photosDirectory(), { recursive: true, force: true });
});

const writerCtx = async () => ctxOf(db, await person(db, { roles: ['writer'] }));

test('a photo is kept under the hash of its master file, in every size, with an event', async () => {
  const ctx = await writerCtx();
  const stored = await storePhoto(ctx, { bytes: await drawJpeg(), originalName: '座谈会.JPG' });
  expect(stored).toMatchObject({ width: 640, height: 480 });
  const master = await readFile(photoFilePath(stored.hash, 'master'));
  expect(createHash('sha256').update(master).digest('hex')).toBe(stored.hash);
  const files = await readdir(photoDirectory(stored.hash));
  expect(files.sort()).toEqual(['1600.webp', '480.webp', '960.webp', 'master.jpg']);
  expect(await db.photo.findUniqueOrThrow({ where: { hash: stored.hash } })).toMatchObject({
    width: 640,
    height: 480,
    byteSize: master.byteLength,
    originalName: '座谈会.JPG',
    uploadedById: ctx.actor.id,
  });
  const [event] = await db.event.findMany();
  expect(event).toMatchObject({ type: 'photo.uploaded', subjectId: stored.hash, actorId: ctx.actor.id });
});

test('the same picture again, even at the same moment, is the same photo', async () => {
  const ctx = await writerCtx();
  const bytes = await drawJpeg();
  const photos = await Promise.all([1, 2, 3].map(() => storePhoto(ctx, { bytes, originalName: 'a.jpg' })));
  expect(new Set(photos.map((photo) => photo.hash)).size).toBe(1);
  expect(await db.photo.count()).toBe(1);
  expect(await db.event.count()).toBe(1);
  expect((await readdir(photosDirectory())).filter((name) => name.startsWith('new-'))).toEqual([]);
});

test('a photo whose files were lost is put back by uploading it again', async () => {
  const ctx = await writerCtx();
  const bytes = await drawJpeg();
  const { hash } = await storePhoto(ctx, { bytes });
  await rm(photoDirectory(hash), { recursive: true });
  await storePhoto(ctx, { bytes });
  expect(await readPhoto(hash, 480)).not.toBeNull();
});

test.each(['reviewer', 'publisher', 'contributor', 'auditor', 'admin'] as const)(
  'a %s cannot store photos',
  async (role) => {
    const ctx = ctxOf(db, await person(db, { roles: [role] }));
    await expect(storePhoto(ctx, { bytes: await drawJpeg() })).rejects.toMatchObject({ code: 'forbidden' });
    expect(await db.photo.count()).toBe(0);
  },
);

test('what is refused leaves nothing behind', async () => {
  const ctx = await writerCtx();
  await expect(storePhoto(ctx, { bytes: Buffer.from('GIF89a') })).rejects.toMatchObject({ code: 'invalid' });
  expect([await db.photo.count(), await db.event.count()]).toEqual([0, 0]);
});

test('a stored photo can be read in every size; others are not there', async () => {
  const { hash } = await storePhoto(await writerCtx(), { bytes: await drawJpeg() });
  const [small, master] = [await readPhoto(hash, 480), await readPhoto(hash, 'master')];
  expect(small?.mediaType).toBe('image/webp');
  expect(master?.mediaType).toBe('image/jpeg');
  expect(master?.bytes).toEqual(await readFile(photoFilePath(hash, 'master')));
  expect(await readPhoto('0'.repeat(64), 960)).toBeNull();
});
