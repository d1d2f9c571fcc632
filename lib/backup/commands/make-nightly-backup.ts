import path from 'node:path';
import { recordEvent } from '@/lib/audit/record-event';
import { noteBackupState } from '@/lib/backup/backup-state';
import { backupName, backupsFolder, listBackups, removeOldBackups } from '@/lib/backup/backups-folder';
import { lastNight } from '@/lib/backup/due-backups';
import { keptFailure } from '@/lib/backup/kept-failure';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { env } from '@/lib/env';
import { makeBackup } from './make-backup';

/**
 * Makes a backup under DATA_DIR/backups, and only when it is whole removes the oldest beyond those that are kept. How it
 * went is kept beside them and told on the desk.
 * @throws Forbidden; whatever it failed with, to be tried again
 */
export async function makeNightlyBackup(ctx: Ctx): Promise<void> {
  requirePermission(ctx.actor, 'jobs.run', {});
  const { BACKUPS_KEPT: kept, HUIMOU_BACKUP_PASSPHRASE: passphrase } = env();
  if (kept === 0) return;
  // A second job may have been asked for while the first was at work.
  const [newest] = await listBackups();
  if (newest && newest.madeAt >= lastNight(ctx.now)) return;
  const name = backupName(ctx.now, { isSealed: passphrase !== '' });
  // Where this cannot be written the backup cannot either, and says so.
  await noteBackupState({ lastTriedAt: ctx.now.toISOString() }).catch(() => {});
  try {
    const { missing, damaged } = await makeBackup(ctx, {
      file: path.join(backupsFolder(), name),
      passphrase,
    });
    const lacking = missing.length + damaged.length;
    await noteBackupState({ failure: null, lacking });
    await removeOldBackups(kept, ctx.now);
  } catch (error) {
    const failure = keptFailure(error, ctx.now);
    // On a full disk neither may be possible; the next sweep sees that the newest backup grows old.
    await noteBackupState({ failure }).catch(() => {});
    await transaction(ctx, (tx) =>
      recordEvent(tx, ctx, { type: 'backup.failed', payload: { name, reason: failure.fault } }),
    ).catch(() => {});
    throw error;
  }
}
