/** The passphrase of backups as huimou.mjs has asked for it, or as the environment gives it; '' when there is none. */
export function backupPassphrase(): string {
  return process.env.HUIMOU_BACKUP_PASSPHRASE ?? '';
}
