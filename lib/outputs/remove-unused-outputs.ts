import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Reader } from '@/lib/db/client';
import { DAY_MS } from '@/lib/domain/calendar';
import { outputFilePath, outputsDirectory } from './output-files';

/** Removes files that no output refers to any more, a day after they were made. No backup waits for them. */
export async function removeUnusedOutputs(db: Reader, now: Date): Promise<void> {
  const folders = await readdir(outputsDirectory()).catch(() => []);
  for (const folder of folders.filter((name) => /^[0-9a-f]{2}$/.test(name))) {
    const names = await readdir(path.join(outputsDirectory(), folder)).catch(() => []);
    const old: string[] = [];
    for (const hash of names.filter((name) => /^[0-9a-f]{64}$/.test(name))) {
      if (await isOld(hash, now)) old.push(hash);
    }
    if (old.length > 0) await removeUnused(db, old, now);
  }
}

async function removeUnused(db: Reader, old: string[], now: Date): Promise<void> {
  const rows = await db.output.findMany({ where: { fileHash: { in: old } }, select: { fileHash: true } });
  const used = new Set(rows.map(({ fileHash }) => fileHash));
  for (const hash of old.filter((one) => !used.has(one))) {
    // The same bytes may have been made again meanwhile, before their row.
    if (await isOld(hash, now)) await rm(outputFilePath(hash), { force: true });
  }
}

async function isOld(hash: string, now: Date): Promise<boolean> {
  const kept = await stat(outputFilePath(hash)).catch(() => null);
  return kept !== null && now.getTime() - kept.mtimeMs > DAY_MS;
}
