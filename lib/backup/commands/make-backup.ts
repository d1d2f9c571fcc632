import path from 'node:path';
import { recordEvent } from '@/lib/audit/record-event';
import { programVersion } from '@/lib/backup/program-version';
import { writeBackup, type BackupToWrite, type WrittenBackup } from '@/lib/backup/write-backup';
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
  wanted: Pick<BackupToWrite, 'file' | 'passphrase' | 'signal'>,
): Promise<WrittenBackup> {
  requirePermission(ctx.actor, 'jobs.run', {});
  const source = { databaseUrl: env().DATABASE_URL, dataDir: dataDirectory() };
  const written = await writeBackup({ ...source, ...wanted, version: await programVersion() });
  const { byteSize, files } = written;
  await transaction(ctx, (tx) =>
    recordEvent(tx, ctx, {
      type: 'backup.made',
      payload: { name: path.basename(wanted.file), byteSize, files },
    }),
  );
  return written;
}
