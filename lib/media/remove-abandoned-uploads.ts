import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { DAY_MS } from '@/lib/domain/calendar';
import { photosDirectory, UNFINISHED_PREFIX } from './photo-path';

/** Removes the folders of photos that were being written when their process ended, a day or more ago. */
export async function removeAbandonedUploads(now: Date): Promise<void> {
  const entries = await readdir(photosDirectory()).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  for (const name of entries.filter((entry) => entry.startsWith(UNFINISHED_PREFIX))) {
    const directory = path.join(photosDirectory(), name);
    // One that is gone meanwhile was finished, or removed by another process.
    const found = await stat(directory).catch(() => null);
    if (found && found.mtimeMs <= now.getTime() - DAY_MS)
      await rm(directory, { recursive: true, force: true });
  }
}
