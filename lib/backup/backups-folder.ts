import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { DAY_MS } from '@/lib/domain/calendar';
import { dataDirectory } from '@/lib/env';
import { UNFINISHED } from './archive-writer';

export type KeptBackup = { file: string; madeAt: Date; byteSize: number; isSealed: boolean };

/** Where the nightly backups lie. */
export function backupsFolder(): string {
  return path.join(dataDirectory(), 'backups');
}

const NAME = /^huimou-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.(tar\.gz|sealed)$/;

/** The name of a nightly backup begun at this moment: huimou-20261129T180001Z.tar.gz, or .sealed when it is encrypted. */
export function backupName(at: Date, { isSealed }: { isSealed: boolean }): string {
  const stamp = at.toISOString().replace(/[-:]|\.\d+/g, '');
  return `huimou-${stamp}.${isSealed ? 'sealed' : 'tar.gz'}`;
}

// A folder that may not be read has to be told as one without backups.
const NONE_TO_SEE = ['ENOENT', 'ENOTDIR', 'EACCES'];

/** The nightly backups that can be seen, the newest first. */
export async function listBackups(folder = backupsFolder()): Promise<KeptBackup[]> {
  const names = await readdir(/* turbopackIgnore: true */ folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code && NONE_TO_SEE.includes(error.code)) return [];
    throw error;
  });
  const found: KeptBackup[] = [];
  for (const file of names.sort().reverse()) {
    const [, year, month, day, hour, minute, second, ending] = NAME.exec(file) ?? [];
    if (!year) continue;
    const byteSize = (await stat(path.join(folder, file)).catch(() => null))?.size;
    if (byteSize === undefined) continue;
    const madeAt = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
    found.push({ file, madeAt, byteSize, isSealed: ending === 'sealed' });
  }
  return found;
}

/** Removes all but the newest `kept`, and what was being written a day or more ago when its process ended. */
export async function removeOldBackups(kept: number, now: Date, folder = backupsFolder()): Promise<void> {
  for (const { file } of (await listBackups(folder)).slice(kept))
    await rm(path.join(folder, file), { force: true });
  for (const file of (await readdir(/* turbopackIgnore: true */ folder)).filter((name) =>
    name.includes(UNFINISHED),
  )) {
    const written = await stat(path.join(folder, file)).catch(() => null);
    if (written && now.getTime() - written.mtimeMs > DAY_MS)
      await rm(path.join(folder, file), { force: true });
  }
}
