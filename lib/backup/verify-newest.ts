import { execFile } from 'node:child_process';
import path from 'node:path';
import { BackupFailed } from './backup-failed';
import { noteBackupState } from './backup-state';
import { backupsFolder, listBackups } from './backups-folder';
import { keptFailure } from './kept-failure';

const LONGEST_MS = 5 * 3600 * 1000;

/** Restores a backup aside. @throws with what it said when that did not succeed */
export type Verify = (file: string) => Promise<void>;

/** Has the newest nightly backup restored aside, and keeps how that went. */
export async function verifyNewest(now: Date, verify: Verify = inAnotherProcess): Promise<void> {
  const [newest] = await listBackups();
  if (!newest) return;
  const failed = await verify(path.join(backupsFolder(), newest.file)).then(
    () => null,
    (error: unknown) => ({ error }),
  );
  const failure = failed && keptFailure(failed.error, now);
  await noteBackupState({ verified: { file: newest.file, at: now.toISOString(), failure } });
  if (failed) throw failed.error;
}

/** A database server is started for it, and much is read: none of that in the process that serves the office. */
function inAnotherProcess(file: string): Promise<void> {
  const script = path.resolve(/* turbopackIgnore: true */ 'scripts/huimou.mjs');
  return new Promise((resolve, reject) => {
    const options = { timeout: LONGEST_MS, maxBuffer: 1024 * 1024 };
    execFile(process.execPath, [script, 'backup', 'verify', file], options, (error, _said, complaint) => {
      if (!error) return resolve();
      // In both languages, the sentence that counts last.
      const detail = complaint.trim().split('\n').slice(-2).join(' · ').slice(-400) || error.message;
      reject(new BackupFailed('verifying', { detail }, { cause: error }));
    });
  });
}
