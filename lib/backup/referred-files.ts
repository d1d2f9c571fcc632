import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type pg from 'pg';
import { isKeptFile } from './backup-format';

export type ReferredFile = {
  /** From the data folder, with slashes. */
  name: string;
  /** Null where nothing is known of its bytes. */
  sha256: string | null;
};

const PHOTOS = 'SELECT hash FROM "Photo" ORDER BY hash COLLATE "C"';
const AS_THEY_CAME = `
  SELECT hash FROM "SubmissionFile" UNION SELECT hash FROM "HandedInDocument"
  UNION SELECT hash FROM "Import" WHERE "fileName" <> '' ORDER BY hash`;

const folderOf = (hash: string) => `photos/${hash.slice(0, 2)}/${hash}`;

/**
 * The files the database refers to: of a photo its master, of what was handed in or imported the file as it came. Not
 * what was made for outlets: that is made anew from the texts.
 */
export async function referredFiles(client: pg.ClientBase): Promise<ReferredFile[]> {
  const hashes = async (query: string) => (await client.query<{ hash: string }>(query)).rows;
  const photos = (await hashes(PHOTOS)).map(({ hash }) => ({
    name: `${folderOf(hash)}/master.jpg`,
    sha256: hash,
  }));
  const came = (await hashes(AS_THEY_CAME)).map(({ hash }) => ({
    name: `submissions/${hash.slice(0, 2)}/${hash}`,
    sha256: hash,
  }));
  return [...photos, ...came];
}

/** The smaller sizes that stand beside a photo's master: nothing makes them again. */
export async function smallerSizes(dataDir: string, { name }: ReferredFile): Promise<ReferredFile[]> {
  const folder = path.posix.dirname(name);
  if (!folder.startsWith('photos/')) return [];
  const names = await readdir(path.join(dataDir, folder)).catch(() => []);
  return names
    .filter((each) => each.endsWith('.webp') && isKeptFile(`${folder}/${each}`))
    .sort()
    .map((each) => ({ name: `${folder}/${each}`, sha256: null }));
}
