import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { noteBackupState } from '@/lib/backup/backup-state';
import { backupName, backupsFolder } from '@/lib/backup/backups-folder';
import { getBackups } from '@/lib/backup/queries/get-backups';
import { makeNightlyBackup } from '@/lib/backup/commands/make-nightly-backup';
import { watchBackups } from '@/lib/backup/watch-backups';
import { ownerDb, resetDb, testDb } from '../support/database';
import { clearJobs, queuedJobs, system } from '../support/jobs';
import { ctxOf, person } from '../support/office';

const db = testDb();
const DAY = 86_400_000;
/** Three in the morning in China. */
const NIGHT = new Date('2026-11-29T19:00:00Z');

beforeEach(async () => {
  await resetDb();
  await clearJobs(db);
  await rm(backupsFolder(), { recursive: true, force: true });
  await mkdir(backupsFolder(), { recursive: true });
  await db.furnishing.create({ data: { id: 'topics', doneAt: new Date(NIGHT.getTime() - 90 * DAY) } });
});

const ago = (days: number) => new Date(NIGHT.getTime() - days * DAY);
const madeAt = (at: Date) => writeFile(path.join(backupsFolder(), backupName(at, { isSealed: false })), 'x');
const tried = (at: Date) => noteBackupState({ lastTriedAt: at.toISOString() });
const watchedAt = (now: Date) => watchBackups()(ctxOf(db, system, now));
const asked = async () => (await queuedJobs(db)).map(({ name }) => name);
const told = async () =>
  (await db.notice.findMany({ select: { kind: true, params: true } })).map(({ params }) => params);

test('when two o’clock of a night has passed since the last one, a backup is asked for once', async () => {
  await tried(ago(1));
  await watchedAt(NIGHT);
  await watchedAt(NIGHT);
  expect(await asked()).toEqual(['make-backup']);
});

test('none is asked for between one night’s and the next', async () => {
  await tried(new Date('2026-11-29T18:01:00Z'));
  await watchedAt(NIGHT);
  await watchedAt(new Date('2026-11-30T17:59:00Z'));
  expect(await asked()).toEqual([]);
});

test('an office of this day has no backup made before its first night, and no complaint', async () => {
  await ownerDb().furnishing.updateMany({ data: { doneAt: new Date('2026-11-29T18:30:00Z') } });
  await person(db, { roles: ['admin'] });
  await watchedAt(new Date('2026-11-30T10:00:00Z'));
  expect([await asked(), await told()]).toEqual([[], []]);
});

test('the newest is tried at night when a week has passed since the last trial, never by day', async () => {
  await madeAt(new Date('2026-11-29T18:01:00Z'));
  await tried(new Date('2026-11-29T18:01:00Z'));
  await watchedAt(new Date('2026-11-30T02:00:00Z'));
  expect(await asked()).toEqual([]);
  await watchedAt(NIGHT);
  expect(await asked()).toEqual(['verify-backup']);
});

test('a trial that failed is made again with the next backup', async () => {
  await madeAt(new Date('2026-11-29T18:01:00Z'));
  await tried(new Date('2026-11-29T18:01:00Z'));
  const failure = { at: ago(1).toISOString(), fault: 'verifying', params: { detail: 'x' } };
  const of = (file: string, failed: typeof failure | null) =>
    noteBackupState({ verified: { file, at: ago(1).toISOString(), failure: failed } });
  await of(backupName(new Date('2026-11-29T18:01:00Z'), { isSealed: false }), failure);
  await watchedAt(NIGHT);
  await of(backupName(ago(1), { isSealed: false }), null);
  await watchedAt(NIGHT);
  expect(await asked()).toEqual([]);
  await of(backupName(ago(1), { isSealed: false }), failure);
  await watchedAt(NIGHT);
  expect(await asked()).toEqual(['verify-backup']);
});

test('where the machine is off at night it is tried by day, when two nights have passed', async () => {
  const morning = new Date('2026-11-30T02:00:00Z');
  await tried(morning);
  await madeAt(new Date('2026-11-28T03:00:00Z'));
  await watchedAt(morning);
  expect(await asked()).toEqual([]);
  await madeAt(new Date('2026-11-28T01:00:00Z'));
  await watchedAt(morning);
  expect(await asked()).toEqual(['verify-backup']);
});

test('a folder that cannot be used has its failure told, and no backup asked for every minute', async () => {
  const admin = await person(db, { roles: ['admin'] });
  await rm(backupsFolder(), { recursive: true });
  await writeFile(backupsFolder(), 'no folder');
  try {
    await expect(makeNightlyBackup(ctxOf(db, system, NIGHT))).rejects.toThrow();
    await watchedAt(NIGHT);
    expect(await asked()).toEqual([]);
    expect(await told()).toMatchObject([{ fault: 'failed' }]);
    const { standing, failure } = await getBackups({ actor: admin, db }, NIGHT);
    expect([standing, failure?.fault]).toEqual(['failed', 'no_access']);
  } finally {
    await rm(backupsFolder());
    await noteBackupState({ failure: null });
  }
});

test.each([
  ['is older than 48 hours', 'old', () => madeAt(ago(2.1))],
  ['was never made', 'old', async () => {}],
  [
    'failed',
    'failed',
    () => noteBackupState({ failure: { at: NIGHT.toISOString(), fault: 'disk_full', params: {} } }),
  ],
])(
  'the administrators, and nobody else, are told once a day that the newest backup %s',
  async (_, fault, make) => {
    const admin = await person(db, { roles: ['admin'] });
    await person(db, { roles: ['writer'] });
    await make();
    await tried(NIGHT);
    const watch = watchBackups();
    await watch(ctxOf(db, system, NIGHT));
    await watch(ctxOf(db, system, NIGHT));
    await watchedAt(NIGHT);
    expect(await told()).toMatchObject([{ fault }]);
    expect(await db.notice.count({ where: { personId: admin.id } })).toBe(1);
    expect((await getBackups({ actor: admin, db }, NIGHT)).standing).toBe(fault);
  },
);

test('a backup of the last night is in order, and nobody is told', async () => {
  const admin = await person(db, { roles: ['admin'] });
  await madeAt(ago(0.04));
  await tried(NIGHT);
  await watchedAt(NIGHT);
  expect(await told()).toEqual([]);
  expect((await getBackups({ actor: admin, db }, NIGHT)).standing).toBe('good');
});

test('how backups stand is for administrators', async () => {
  const writer = await person(db, { roles: ['writer'] });
  await expect(getBackups({ actor: writer, db }, NIGHT)).rejects.toMatchObject({ code: 'forbidden' });
});
