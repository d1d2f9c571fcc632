import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { asBackupFailed } from '@/lib/backup/as-backup-failed';
import { passFiles } from '@/lib/backup/received-files';
import { openAside } from '../lib/aside-target';
import { backupPassphrase } from '../lib/backup-passphrase';
import { givenFile } from '../lib/given-file';
import { putBack, requireKnownVersion } from '../lib/put-back';
import { saidOfCheck } from '../lib/said-of-check';
import { sayBackup } from '../lib/say-backup';
import { readSettings } from '../lib/settings.mjs';

/** Restores a backup aside, says what was checked, and throws the copy away. */
export async function backupVerify(args: string[]): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const source = { file: givenFile(positionals), passphrase: backupPassphrase() };
  await requireKnownVersion(source);
  const aside = await openAside(readSettings());
  const files = await passFiles(tmpdir());
  try {
    console.log(saidOfCheck(await putBack(source, aside, files)));
  } catch (error) {
    throw asBackupFailed(error);
  } finally {
    await files.discard();
    await aside.discard();
  }
  console.log(sayBackup('said.verified', { file: path.basename(source.file) }));
  return 0;
}
