import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Reader } from '@/lib/db/client';
import { unlessFilesStay } from '@/lib/db/files-stay';
import { DAY_MS } from '@/lib/domain/calendar';
import { submissionFilePath, submissionsDirectory } from './file-path';

/**
 * Removes kept files that no submission and no import refers to, a day after they came: of an import that was
 * discarded, or of one whose row was never written.
 */
export async function removeUnusedFiles(db: Reader, now: Date): Promise<void> {
  const folders = await readdir(submissionsDirectory()).catch(() => []);
  for (const folder of folders.filter((name) => /^[0-9a-f]{2}$/.test(name))) {
    const names = await readdir(path.join(submissionsDirectory(), folder)).catch(() => []);
    const old: string[] = [];
    for (const hash of names.filter((name) => /^[0-9a-f]{64}$/.test(name))) {
      if (await isOld(hash, now)) old.push(hash);
    }
    if (old.length === 0) continue;
    // The snapshot of a backup may refer to what nothing refers to any more: tomorrow is soon enough.
    if (!(await unlessFilesStay(db, () => removeUnused(db, old, now)))) return;
  }
}

async function removeUnused(db: Reader, old: readonly string[], now: Date): Promise<void> {
  const used = await usedAmong(db, old);
  for (const hash of old.filter((one) => !used.has(one))) {
    // The same bytes may have come again meanwhile, before their row.
    if (await isOld(hash, now)) await rm(submissionFilePath(hash), { force: true });
  }
}

async function isOld(hash: string, now: Date): Promise<boolean> {
  const kept = await stat(submissionFilePath(hash)).catch(() => null);
  return kept !== null && now.getTime() - kept.mtimeMs > DAY_MS;
}

async function usedAmong(db: Reader, among: readonly string[]): Promise<Set<string>> {
  const of = { where: { hash: { in: [...among] } }, select: { hash: true } };
  const found = [await db.submissionFile.findMany(of), await db.import.findMany(of)];
  found.push(await db.handedInDocument.findMany(of));
  return new Set(found.flat().map(({ hash }) => hash));
}
