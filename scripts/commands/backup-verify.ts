import path from 'node:path';
import { parseArgs } from 'node:util';
import { backupPassphrase } from '../lib/backup-passphrase';
import { givenFile } from '../lib/given-file';
import { interruption } from '../lib/interruption.mjs';
import { saidOfCheck } from '../lib/said-of-check';
import { sayBackup } from '../lib/say-backup';
import { readSettings } from '../lib/settings.mjs';
import { verifyAside } from '../lib/verify-aside';

/** Restores a backup aside, says what was checked, and throws the copy away. */
export async function backupVerify(args: string[]): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const source = { file: givenFile(positionals), passphrase: backupPassphrase(), signal: interruption };
  console.log(saidOfCheck(await verifyAside(source, readSettings())));
  console.log(sayBackup('said.verified', { file: path.basename(source.file) }));
  return 0;
}
