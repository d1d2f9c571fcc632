import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import {
  photoDirectory,
  photoFileName,
  photosDirectory,
  UNFINISHED_PREFIX,
  type PhotoSize,
} from './photo-path';
import type { PreparedPhoto } from './prepare-photo';

/**
 * Puts a photo's files in place, all at once and durably: whoever finds the folder finds every file whole, even
 * after a crash. A folder that is there already stays.
 */
export async function writePhoto(photo: PreparedPhoto): Promise<void> {
  const directory = photoDirectory(photo.hash);
  if (await exists(directory)) return;
  const draft = path.join(photosDirectory(), `${UNFINISHED_PREFIX}${randomUUID()}`);
  try {
    await mkdir(draft, { recursive: true });
    const files: [PhotoSize, Buffer][] = [['master', photo.master], ...photo.derived];
    for (const [size, bytes] of files) await writeDurably(path.join(draft, photoFileName(size)), bytes);
    await syncDirectory(draft);
    await mkdir(path.dirname(directory), { recursive: true });
    await rename(draft, directory);
    await syncDirectory(path.dirname(directory));
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    // Somebody stored the same picture a moment earlier.
    if (!(await exists(directory))) throw error;
  }
}

async function writeDurably(file: string, bytes: Buffer): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function syncDirectory(directory: string): Promise<void> {
  if (process.platform === 'win32') return; // a directory cannot be opened there
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function exists(directory: string): Promise<boolean> {
  return stat(directory).then(
    () => true,
    () => false,
  );
}
