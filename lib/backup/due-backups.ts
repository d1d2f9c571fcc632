import { DAY_MS, clockInChina, dateInChina, startOfDayInChina } from '@/lib/domain/calendar';
import type { BackupState } from './backup-state';
import type { KeptBackup } from './backups-folder';

/** In China, when nobody works. A machine that is off then makes its backup when it is on again. */
const AT_HOUR = 2;
const UNTIL_HOUR = 6;
const VERIFIED_EVERY_MS = 7 * DAY_MS;
const NIGHTS_PASSED_MS = 2 * DAY_MS;

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

/**
 * Whether the newest backup is to be tried: at night, when none was, the last trial is a week old, or it failed and there
 * is a newer backup; by day only when two nights passed without it, on a machine that is off at night.
 */
export function isVerificationDue(
  backups: readonly KeptBackup[],
  { verified }: BackupState,
  now: Date,
): boolean {
  const [newest, oldest] = [backups.at(0), backups.at(-1)];
  if (!newest || !oldest) return false;
  const isFailed = verified?.failure && verified.file !== newest.file;
  const due = verified
    ? new Date(verified.at).getTime() + (isFailed ? 0 : VERIFIED_EVERY_MS)
    : oldest.madeAt.getTime();
  const isNight = Number(clockInChina(now).slice(11, 13)) < UNTIL_HOUR;
  return now.getTime() - due > (isNight ? 0 : NIGHTS_PASSED_MS);
}
