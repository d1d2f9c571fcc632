import { watch } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { HEADS, type Closing, type Opening } from '@/lib/backup/backup-format';
import { writeBackup } from '@/lib/backup/write-backup';
import { readChainHead } from '@/lib/audit/chain-head';
import { unlessFilesStay } from '@/lib/db/files-stay';
import { withConnection } from '../../scripts/lib/database.mjs';
import type pg from 'pg';
import { backUp, entriesOf, filesUnder, freshFolder } from '../support/backups';
import { ownerDb, testDb } from '../support/database';
import { officeWithWork } from '../support/office-with-work';

const db = testDb();
const dataDir = process.env.DATA_DIR ?? '';
beforeAll(() => officeWithWork(db));
afterEach(() => rm(path.join(dataDir, HEADS), { force: true }));

async function read(file: string): Promise<{ opening: Opening; closing: Closing; names: string[] }> {
  const entries = await entriesOf(file);
  const [opening, closing] = [entries.at(0), entries.at(-1)].map((entry) => JSON.parse(String(entry?.body)));
  return { opening, closing, names: entries.map(({ header }) => header.name) };
}

test('the application’s role backs up every table there is but those of the kept pages, with every row', async () => {
  const { opening, closing } = await read((await backUp()).file);
  const tables = await ownerDb().$queryRaw<{ name: string }[]>`
    SELECT tablename::text AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`;
  const madeAnew = ['BakedPage', 'SiteGeneration', 'SiteNode'];
  const office = tables.map(({ name }) => name).filter((name) => !madeAnew.includes(name));
  expect(office).toHaveLength(tables.length - madeAnew.length);
  const names = [...office, 'pgboss.job'].sort();
  expect(opening.tables.map(({ name }) => name).sort()).toEqual(names);
  const rows = new Map(closing.tables.map((table) => [table.name, table.rows]));
  expect(rows.get('Event')).toBe(await db.event.count());
  expect(rows.get('Section')).toBe(await db.section.count());
  expect(closing.sequences.map(({ name }) => name)).toEqual(['event_seq']);
});

test('two backups of an office at rest hold the same rows, byte for byte', async () => {
  const [one, other] = [await read((await backUp()).file), await read((await backUp()).file)];
  expect(one.closing.tables).toEqual(other.closing.tables);
  expect(one.closing.files).toEqual(other.closing.files);
});

test('of the heads noted, those of after the snapshot are left out', async () => {
  const { place, hash } = await readChainHead(db);
  const line = (at: number) => `2026-11-29T18:00:00.000Z ${at} ${hash}\n`;
  const cut = '2026-11-29T18:00:0';
  await writeFile(path.join(dataDir, HEADS), line(1) + cut + line(1) + line(place) + line(place + 1));
  const [noted] = (await entriesOf((await backUp()).file)).filter(({ header }) => header.name === HEADS);
  expect(noted?.body.toString()).toBe(line(1) + cut + line(1) + line(place));
});

test('a name that is taken is refused, and what stands there stays', async () => {
  const { file } = await backUp();
  const again = {
    databaseUrl: process.env.DATABASE_URL ?? '',
    dataDir,
    file,
    passphrase: '',
    version: '0.1.0',
  };
  await expect(writeBackup(again)).rejects.toMatchObject({ fault: 'file_exists' });
  expect((await read(file)).opening.application).toBe('huimou');
});

test('a database that goes away half-way leaves nothing of the file', async () => {
  const folder = await freshFolder();
  const url = new URL(process.env.DATABASE_URL ?? '');
  url.password = 'wrong';
  const to = { dataDir, file: path.join(folder, 'office'), passphrase: '', version: '0.1.0' };
  await expect(writeBackup({ databaseUrl: String(url), ...to })).rejects.toThrow('password');
  const running = writeBackup({ databaseUrl: process.env.DATABASE_URL ?? '', ...to });
  const cut = withConnection(process.env.TEST_SERVER_URL, async (client: pg.Client) => {
    for (let tries = 0; tries < 2000; tries++) {
      const { rows } = await client.query(
        `SELECT pg_terminate_backend(pid) AS done FROM pg_stat_activity
         WHERE application_name = 'huimou backup' AND query LIKE 'COPY%' AND datname = $1`,
        [url.pathname.slice(1)],
      );
      if (rows.length > 0) return true;
    }
    return false;
  });
  const [outcome, wasCut] = await Promise.all([
    running.then(
      () => 'whole',
      () => 'failed',
    ),
    cut,
  ]);
  expect(outcome).toBe(wasCut ? 'failed' : 'whole');
  expect(await filesUnder(folder)).toEqual(wasCut ? [] : ['office']);
});

test('a backup that is asked to stop leaves nothing of the file', async () => {
  const folder = await freshFolder();
  const stop = new AbortController();
  const watched = watch(folder, () => stop.abort());
  const to = { dataDir, file: path.join(folder, 'office'), passphrase: '', version: '0.1.0' };
  const running = writeBackup({
    databaseUrl: process.env.DATABASE_URL ?? '',
    ...to,
    signal: stop.signal,
  }).finally(() => watched.close());
  await expect(running).rejects.toMatchObject({ name: 'AbortError' });
  expect(await filesUnder(folder)).toEqual([]);
});

test('while files are copied none is removed', async () => {
  await withConnection(process.env.DATABASE_URL, async (backup: pg.Client) => {
    await backup.query('SELECT pg_advisory_lock_shared(482003)');
    expect(await unlessFilesStay(db, () => Promise.reject(new Error('removed')))).toBe(false);
  });
  expect(await unlessFilesStay(db, async () => {})).toBe(true);
});
