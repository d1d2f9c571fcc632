import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { DAY_MS } from '@/lib/domain/calendar';
import { submissionsDirectory } from './file-path';

/** Removes what was coming in when the server went down; no upload takes a day. */
export async function removeStaleFiles(now: Date): Promise<void> {
  const names = await readdir(submissionsDirectory()).catch(() => []);
  for (const name of names.filter((each) => each.startsWith('new-'))) {
    const file = path.join(submissionsDirectory(), name);
    const written = await stat(file).catch(() => null);
    if (written && now.getTime() - written.mtimeMs > DAY_MS) await rm(file, { force: true });
  }
}
