import { DAY_MS } from '@/lib/domain/calendar';
import type { BackupState } from './backup-state';
import type { KeptBackup } from './backups-folder';

/** When a backup is too old to be relied on. */
export const OLD_MS = 2 * DAY_MS;

/** `none` is no trouble on an office's first day; `lacking`: the newest is without files that should be in it. */
export type BackupStanding = 'good' | 'old' | 'failed' | 'unreadable' | 'lacking' | 'none' | 'off';

/**
 * How the nightly backups stand. `since` is when the office came to be: one that never had a backup is as bad as an old
 * one two days later.
 */
export function backupStanding(
  newest: KeptBackup | undefined,
  { failure, verified, lacking }: BackupState,
  { now, since, kept }: { now: Date; since: Date; kept: number },
): BackupStanding {
  if (kept === 0) return 'off';
  if (failure) return 'failed';
  if (verified?.failure && verified.file === newest?.file) return 'unreadable';
  const last = newest?.madeAt ?? since;
  if (now.getTime() - last.getTime() > OLD_MS) return 'old';
  if (!newest) return 'none';
  return lacking > 0 ? 'lacking' : 'good';
}
