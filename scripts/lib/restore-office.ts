import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { asBackupFailed } from '@/lib/backup/as-backup-failed';
import { recordRestore } from '@/lib/backup/commands/record-restore';
import type { BackupSource } from '@/lib/backup/read-archive';
import { RESTORING, receiveFiles } from '@/lib/backup/received-files';
import { createDb } from '@/lib/db/client';
import { putBack, requireKnownVersion, type PutBack } from './put-back';
import { openRestoreTarget, type RestoreTarget, type Settings } from './restore-target';
import { sayBackup } from './say-backup';

/**
 * Puts a backup into an empty database and an empty data folder. When that fails both are left empty, or `tell` is told
 * what is left to do.
 * @throws BackupFailed; whatever the database or the disk says
 */
export async function restoreOffice(
  source: BackupSource,
  settings: Settings,
  tell: (sentence: string) => void,
): Promise<PutBack> {
  await requireKnownVersion(source);
  const target = await openRestoreTarget(settings);
  const files = await receiveFiles(settings.dataDir);
  try {
    const restored = await putBack(source, target, files);
    await note(target, restored, path.basename(source.file));
    await files.keep();
    const left = await leftBehind(settings.dataDir);
    await target.keep();
    for (const name of left)
      tell(sayBackup('said.leftBehind', { folder: path.join(settings.dataDir, name) }));
    return restored;
  } catch (error) {
    await files.discard().catch(() => {});
    tell(await leaveEmpty(target, settings.dataDir));
    throw asBackupFailed(error);
  }
}

/** Of restores that were killed. */
async function leftBehind(dataDir: string): Promise<string[]> {
  return (await readdir(dataDir)).filter((name) => name.startsWith(RESTORING));
}

async function note(target: RestoreTarget, { opening }: PutBack, file: string): Promise<void> {
  const actor = { kind: 'system' as const, id: null, displayName: '命令行' };
  const db = createDb(target.ownerUrl, 1);
  try {
    await recordRestore({ actor, now: new Date(), db }, { file, snapshotAt: opening.snapshotAt });
  } finally {
    await db.$disconnect();
  }
}

async function leaveEmpty(target: RestoreTarget, folder: string): Promise<string> {
  try {
    await target.discard();
    return sayBackup('said.leftEmpty');
  } catch (error) {
    const database = new URL(target.ownerUrl).pathname.slice(1);
    return sayBackup('said.notLeftEmpty', { detail: String(error), folder, database });
  }
}
