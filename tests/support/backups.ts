import { createReadStream } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createGunzip, gzipSync } from 'node:zlib';
import { extract, pack, type Header as TarHeader } from 'tar-stream';
import { afterEach } from 'vitest';
import { CLOSING, OPENING } from '@/lib/backup/backup-format';
import { writeBackup, type WrittenBackup } from '@/lib/backup/write-backup';
import { createDatabase } from '../../scripts/lib/database.mjs';
import { testDatabaseName, testDatabaseUrl, testOwnerUrl, testServer } from './test-server';

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** A folder of its own, gone after the test. */
export async function freshFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'huimou-backups-'));
  folders.push(folder);
  return folder;
}

/** A backup of this worker's office. */
export async function backUp(passphrase = ''): Promise<WrittenBackup & { file: string }> {
  const file = path.join(await freshFolder(), 'office');
  const [databaseUrl = '', dataDir = ''] = [process.env.DATABASE_URL, process.env.DATA_DIR];
  const written = await writeBackup({ databaseUrl, dataDir, file, passphrase, version: '0.1.0' });
  return { ...written, file };
}

/** Where a restore may go: an empty database of the test server with two roles, and an empty folder. */
export async function emptyPlace(use = `restored_${process.env.VITEST_POOL_ID}`) {
  await createDatabase(testServer().url, testDatabaseName(use));
  return { dataDir: await freshFolder(), databaseUrl: testDatabaseUrl(use), ownerUrl: testOwnerUrl(use) };
}

type Header = Partial<TarHeader> & Pick<TarHeader, 'name'>;
export type Entry = { header: Header; body: Buffer };

/** The entries of a backup that is not encrypted. */
export async function entriesOf(file: string): Promise<Entry[]> {
  const tar = extract();
  createReadStream(file).pipe(createGunzip()).pipe(tar);
  const entries: Entry[] = [];
  for await (const entry of tar) entries.push({ header: entry.header, body: await buffer(entry) });
  return entries;
}

/** Writes entries as a backup's file. A header may lie about its size. */
export async function writeEntries(entries: readonly Entry[]): Promise<string> {
  const file = path.join(await freshFolder(), 'changed');
  const tar = pack();
  for (const { header, body } of entries) {
    const { pax: _, ...plain } = header as Header & { pax?: unknown };
    tar.entry({ ...plain, size: body.length }, body);
  }
  tar.finalize();
  await writeFile(file, gzipSync(await buffer(Readable.from(tar))));
  return file;
}

/** The same backup with something changed. */
export async function changed(file: string, change: (entries: Entry[]) => Entry[]): Promise<string> {
  return writeEntries(change(await entriesOf(file)));
}

export function jsonEntry<T>({ header, body }: Entry, change: (value: T) => void): Entry {
  const value = JSON.parse(body.toString('utf8')) as T;
  change(value);
  return { header, body: Buffer.from(JSON.stringify(value)) };
}

export const isOpening = ({ header }: Entry) => header.name === OPENING;
export const isClosing = ({ header }: Entry) => header.name === CLOSING;

/** Every file of a folder, from there. */
export async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}
