import path from 'node:path';
import { parseArgs } from 'node:util';
import { receiveFiles } from '@/lib/backup/received-files';
import { recordRestore } from '@/lib/backup/commands/record-restore';
import { createDb } from '@/lib/db/client';
import { givenFile } from '../lib/given-file';
import { putBack, requireKnownVersion, type PutBack } from '../lib/put-back';
import { openRestoreTarget, type RestoreTarget } from '../lib/restore-target';
import { saidOfCheck } from '../lib/said-of-check';
import { sayBackup } from '../lib/say-backup';
import { readSettings } from '../lib/settings.mjs';
import { backupPassphrase } from '../lib/backup-passphrase';
import { asBackupFailed } from '@/lib/backup/as-backup-failed';

/** Puts a backup into an empty database and an empty data folder, and says what was checked. */
export async function restore(args: string[]): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const source = { file: givenFile(positionals), passphrase: backupPassphrase() };
  const settings = readSettings();
  await requireKnownVersion(source);
  const target = await openRestoreTarget(settings);
  const files = await receiveFiles(settings.dataDir);
  let restored: PutBack;
  try {
    restored = await putBack(source, target, files);
    await note(target, restored, path.basename(source.file));
    await files.keep();
    await target.keep();
  } catch (error) {
    await files.discard();
    console.error(await leaveEmpty(target, settings.dataDir));
    throw asBackupFailed(error);
  }
  console.log(saidOfCheck(restored));
  const snapshotAt = restored.opening.snapshotAt;
  console.log(
    [sayBackup('said.restored', { snapshotAt }), sayBackup('said.restoredNext', { snapshotAt })].join('\n'),
  );
  return 0;
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
