import { BackupFailed } from './backup-failed';

/** What went wrong in words people can act on, where we know them; the error itself where not. */
export function asBackupFailed(error: unknown): unknown {
  if (error instanceof BackupFailed || !(error instanceof Error)) return error;
  const { code = '', path: file = '' } = error as NodeJS.ErrnoException;
  const cause = { cause: error };
  if (['ENOSPC', 'EDQUOT', '53100'].includes(code)) return new BackupFailed('disk_full', {}, cause);
  if (code === 'ENOENT') return new BackupFailed('no_such_file', { file }, cause);
  if (['EACCES', 'EPERM', 'EROFS', 'EISDIR', 'ENOTDIR'].includes(code))
    return new BackupFailed('no_access', { file }, cause);
  if (
    code.startsWith('57P') ||
    code.startsWith('08') ||
    ['ECONNREFUSED', 'ECONNRESET', 'EPIPE'].includes(code)
  )
    return new BackupFailed('database_away', { detail: error.message }, cause);
  if (/Connection terminated/.test(error.message))
    return new BackupFailed('database_away', { detail: error.message }, cause);
  return error;
}
