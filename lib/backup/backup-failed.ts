/** Each is a key of the `backups.fault` messages, which use these names. */
export type BackupFaults = {
  no_such_file: { file: string };
  file_exists: { file: string };
  no_access: { file: string };
  disk_full: Record<never, never>;
  database_away: { detail: string };
  not_a_backup: { file: string };
  newer_format: { version: string };
  newer_version: { migration: string };
  other_migrations: { migration: string };
  needs_passphrase: Record<never, never>;
  wrong_passphrase: Record<never, never>;
  damaged: { detail: string };
  bad_entry: { name: string };
  too_large: { name: string };
  other_tables: { table: string };
  table_unreadable: { table: string; detail: string };
  table_differs: { table: string };
  rule_broken: { detail: string };
  file_differs: { name: string };
  file_not_kept: { name: string };
  revision_differs: { revision: string };
  log_broken: { place: string };
  head_differs: Record<never, never>;
  database_not_empty: { database: string };
  folder_not_empty: { folder: string; found: string };
  database_exists: { folder: string };
  verifying: { detail: string };
};
export type BackupFault = keyof BackupFaults;

/** A backup that could not be made, read or put back, with the reason in words that messages have. */
export class BackupFailed<F extends BackupFault = BackupFault> extends Error {
  constructor(
    readonly fault: F,
    readonly params: BackupFaults[F],
    options?: ErrorOptions,
  ) {
    super(`${fault} ${JSON.stringify(params)}`, options);
    this.name = 'BackupFailed';
  }
}
