import { asBackupFailed } from './as-backup-failed';
import { BackupFailed } from './backup-failed';
import type { KeptFailure } from './backup-state';

/** A failure as it is kept and shown: in words of ours, or as unexpected, with the details in the server's log. */
export function keptFailure(error: unknown, now: Date): KeptFailure {
  const known = asBackupFailed(error);
  const at = now.toISOString();
  if (!(known instanceof BackupFailed)) return { at, fault: 'unexpected', params: {} };
  return { at, fault: known.fault, params: { ...known.params } };
}
