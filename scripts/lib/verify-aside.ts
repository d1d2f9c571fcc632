import { tmpdir } from 'node:os';
import { asBackupFailed } from '@/lib/backup/as-backup-failed';
import type { BackupSource } from '@/lib/backup/read-archive';
import { passFiles } from '@/lib/backup/received-files';
import { openAside } from './aside-target';
import { putBack, requireKnownVersion, type PutBack } from './put-back';
import type { Settings } from './restore-target';

/** Restores a backup into a database of its own and throws that away. @throws as restoreOffice does */
export async function verifyAside(source: BackupSource, settings: Settings): Promise<PutBack> {
  await requireKnownVersion(source);
  const aside = await openAside(settings);
  try {
    const files = await passFiles(tmpdir());
    return await putBack(source, aside, files).finally(files.discard);
  } catch (error) {
    throw asBackupFailed(error);
  } finally {
    await aside.discard();
  }
}
