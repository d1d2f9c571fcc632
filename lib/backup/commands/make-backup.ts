import path from 'node:path';
import { recordEvent } from '@/lib/audit/record-event';
import { programVersion } from '@/lib/backup/program-version';
import { writeBackup, type WrittenBackup } from '@/lib/backup/write-backup';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { dataDirectory, env } from '@/lib/env';

/**
 * Writes the whole office into `file`, which must not be there.
 * @throws Forbidden; BackupFailed, or what the disk or the database says: nothing of the file stays then
 */
export async function makeBackup(
  ctx: Ctx,
  { file, passphrase }: { file: string; passphrase: string },
): Promise<WrittenBackup> {
  requirePermission(ctx.actor, 'jobs.run', {});
  const source = { databaseUrl: env().DATABASE_URL, dataDir: dataDirectory() };
  const written = await writeBackup({ ...source, file, passphrase, version: await programVersion() });
  const { byteSize, files } = written;
  await transaction(ctx, (tx) =>
    recordEvent(tx, ctx, { type: 'backup.made', payload: { name: path.basename(file), byteSize, files } }),
  );
  return written;
}
