import type { Reading } from '@/lib/db/context';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { env } from '@/lib/env';
import { backupStanding, type BackupStanding } from '@/lib/backup/backup-standing';
import { readBackupState, type BackupState } from '@/lib/backup/backup-state';
import { listBackups, type KeptBackup } from '@/lib/backup/backups-folder';
import { officeSince } from '@/lib/backup/office-since';

export type Backups = {
  standing: BackupStanding;
  /** How many nights' backups stay; 0 when none are made. */
  kept: number;
  /** The newest first. */
  backups: KeptBackup[];
} & Pick<BackupState, 'failure' | 'verified' | 'lacking'>;

/** How the nightly backups stand at `now`, for administrators. @throws Forbidden */
export async function getBackups({ actor, db }: Reading, now: Date): Promise<Backups> {
  requirePermission(actor, 'office.manage', {});
  const kept = env().BACKUPS_KEPT;
  const [state, backups, since] = await Promise.all([readBackupState(), listBackups(), officeSince(db)]);
  const { failure, verified, lacking } = state;
  const standing = backupStanding(backups[0], state, { now, since: since ?? now, kept });
  return { standing, kept, backups, failure, verified, lacking };
}
