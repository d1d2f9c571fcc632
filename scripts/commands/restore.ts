import { parseArgs } from 'node:util';
import { backupPassphrase } from '../lib/backup-passphrase';
import { givenFile } from '../lib/given-file';
import { interruption } from '../lib/interruption.mjs';
import { restoreOffice } from '../lib/restore-office';
import { saidOfCheck } from '../lib/said-of-check';
import { sayBackup } from '../lib/say-backup';
import { readSettings } from '../lib/settings.mjs';

/** Puts a backup into an empty database and an empty data folder, and says what was checked. */
export async function restore(args: string[]): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const source = { file: givenFile(positionals), passphrase: backupPassphrase(), signal: interruption };
  const restored = await restoreOffice(source, readSettings(), (sentence) => console.error(sentence));
  const { snapshotAt } = restored.opening;
  console.log(saidOfCheck(restored));
  console.log(sayBackup('said.restored', { snapshotAt }));
  console.log(sayBackup('said.restoredNext', { snapshotAt }));
  return 0;
}
