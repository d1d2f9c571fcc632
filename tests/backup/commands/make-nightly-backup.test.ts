import { mkdir, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { readBackupState } from '@/lib/backup/backup-state';
import { backupsFolder, listBackups } from '@/lib/backup/backups-folder';
import { makeNightlyBackup } from '@/lib/backup/commands/make-nightly-backup';
import { verifyNewest } from '@/lib/backup/verify-newest';
import { photoFilePath, photosDirectory } from '@/lib/media/photo-path';
import { restoreOffice } from '../../../scripts/lib/restore-office';
import { emptyPlace } from '../../support/backups';
import { testDb } from '../../support/database';
import { system } from '../../support/jobs';
import { lastEvent } from '../../support/newsroom';
import { ctxOf, person } from '../../support/office';
import { officeWithWork, type OfficeWithWork } from '../../support/office-with-work';

const db = testDb();
let office: OfficeWithWork;
beforeEach(async () => {
  await rm(backupsFolder(), { recursive: true, force: true });
  office = await officeWithWork(db);
});

const night = (day: number) => new Date(Date.UTC(2026, 10, day, 18, 0, 5));
const madeOn = (day: number) => makeNightlyBackup(ctxOf(db, system, night(day)));

test('a night’s backup lies whole in its folder, is on record, and can be put back', async () => {
  await madeOn(1);
  const [made, ...more] = await listBackups();
  expect(more).toEqual([]);
  expect(made).toMatchObject({
    file: 'huimou-20261101T180005Z.tar.gz',
    madeAt: new Date('2026-11-01T18:00:05Z'),
  });
  expect(await lastEvent(db)).toMatchObject({ type: 'backup.made', payload: { name: made?.file, files: 4 } });
  expect(await readBackupState()).toMatchObject({ failure: null, lastTriedAt: night(1).toISOString() });
  const file = path.join(backupsFolder(), made?.file ?? '');
  await restoreOffice({ file, passphrase: '' }, await emptyPlace(), () => {});
});

test('a second job of the same night finds it made', async () => {
  await madeOn(1);
  await makeNightlyBackup(ctxOf(db, system, new Date(night(1).getTime() + 3_600_000)));
  expect(await listBackups()).toHaveLength(1);
});

test('the newest seven stay, and what an ended process left half written goes', async () => {
  await mkdir(backupsFolder(), { recursive: true });
  const half = path.join(backupsFolder(), 'huimou-20261001T180005Z.tar.gz.unfinished-1');
  await writeFile(half, 'half');
  await utimes(half, night(1), night(1));
  await writeFile(path.join(backupsFolder(), 'notes.txt'), 'the administrator’s own');
  for (let day = 1; day <= 9; day += 1) await madeOn(day);
  const names = (await listBackups()).map(({ file }) => file.slice(7, 15));
  expect(names).toEqual(['20261109', '20261108', '20261107', '20261106', '20261105', '20261104', '20261103']);
  expect((await readdir(backupsFolder())).filter((name) => !name.startsWith('huimou-2')).sort()).toEqual([
    'notes.txt',
    'state.json',
  ]);
});

test('a backup that fails leaves the older ones, and says why', async () => {
  await madeOn(1);
  await rm(photosDirectory(), { recursive: true });
  await writeFile(photosDirectory(), 'no folder');
  await expect(madeOn(3)).rejects.toMatchObject({ code: 'ENOTDIR' });
  await rm(photosDirectory());
  expect((await listBackups()).map(({ file }) => file)).toEqual(['huimou-20261101T180005Z.tar.gz']);
  expect((await readBackupState()).failure).toMatchObject({ at: night(3).toISOString(), fault: 'no_access' });
  expect(await lastEvent(db)).toMatchObject({ type: 'backup.failed', payload: { reason: 'no_access' } });
});

test('a file that is lost does not keep the rest from being backed up, and is counted', async () => {
  await rm(photoFilePath(office.photoHash, 'master'));
  await madeOn(1);
  expect(await readBackupState()).toMatchObject({ failure: null, lacking: 1 });
});

test('the newest is tried, and how that went is kept', async () => {
  await madeOn(1);
  const tried: string[] = [];
  await verifyNewest(night(2), async (file) => void tried.push(path.basename(file)));
  expect(tried).toEqual(['huimou-20261101T180005Z.tar.gz']);
  expect((await readBackupState()).verified).toMatchObject({ file: tried[0], failure: null });
  const broken = verifyNewest(night(9), () => Promise.reject(new Error('no place')));
  await expect(broken).rejects.toThrow('no place');
  expect((await readBackupState()).verified).toMatchObject({ failure: { fault: 'unexpected' } });
});

test('nobody but the system makes one', async () => {
  const admin = await person(db, { roles: ['admin'] });
  await expect(makeNightlyBackup(ctxOf(db, admin))).rejects.toMatchObject({ code: 'forbidden' });
  expect(await listBackups()).toEqual([]);
});
