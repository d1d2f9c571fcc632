import { DAY_MS, clockInChina, dateInChina, startOfDayInChina } from '@/lib/domain/calendar';
import type { BackupState } from './backup-state';
import type { KeptBackup } from './backups-folder';

/** In China, when nobody works. A machine that is off then makes its backup when it is on again. */
const AT_HOUR = 2;
const VERIFIED_EVERY_MS = 7 * DAY_MS;

/** The last two o'clock of a night before `now`. */
export function lastNight(now: Date): Date {
  const today = startOfDayInChina(dateInChina(now)).getTime() + AT_HOUR * 3_600_000;
  return new Date(today <= now.getTime() ? today : today - DAY_MS);
}

/** Whether a night has come since the last try, or since the office came to be. */
export function isBackupDue(
  { lastTriedAt }: BackupState,
  { now, since }: { now: Date; since: Date },
): boolean {
  const last = lastTriedAt ? new Date(lastTriedAt) : since;
  return last < lastNight(now);
}

/** Whether the newest backup is to be tried: a week after the last one, and only at night. */
export function isVerificationDue(
  newest: KeptBackup | undefined,
  { verified }: BackupState,
  now: Date,
): boolean {
  if (!newest || Number(clockInChina(now).slice(11, 13)) >= 6) return false;
  return !verified || now.getTime() - new Date(verified.at).getTime() > VERIFIED_EVERY_MS;
}
