import type pg from 'pg';
import { BackupFailed } from './backup-failed';
import type { Closing } from './backup-format';
import { referredFiles } from './referred-files';

/**
 * Looks whether every file the database refers to came with the backup, under the hash it is referred to by, but for
 * those the backup says it had not.
 * @throws BackupFailed file_not_kept
 */
export async function requireFilesKept(client: pg.ClientBase, closing: Closing): Promise<void> {
  const kept = new Map(closing.files.map(({ name, sha256 }) => [name, sha256]));
  const [missing, damaged] = [new Set(closing.missing), new Set(closing.damaged)];
  for (const { name, sha256 } of await referredFiles(client)) {
    if (kept.get(name) === sha256) continue;
    if (kept.has(name) ? !damaged.has(name) : !missing.has(name))
      throw new BackupFailed('file_not_kept', { name });
  }
}
