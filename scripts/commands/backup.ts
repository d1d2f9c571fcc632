import { parseArgs } from 'node:util';
import { makeBackup } from '@/lib/backup/commands/make-backup';
import { sharedDb } from '@/lib/db/shared-db';
import { backupPassphrase } from '../lib/backup-passphrase';
import { givenFile } from '../lib/given-file';
import { interruption } from '../lib/interruption.mjs';
import { saidOfFiles } from '../lib/said-of-check';
import { sayBackup } from '../lib/say-backup';
import { asBackupFailed } from '@/lib/backup/as-backup-failed';

/** Writes the whole office into a file; 1 when files it refers to are missing, which the backup then lacks. */
export async function backup(args: string[]): Promise<number> {
  const { positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { encrypt: { type: 'boolean' } },
  });
  const [file, passphrase] = [givenFile(positionals), backupPassphrase()];
  const actor = { kind: 'system' as const, id: null, displayName: '命令行' };
  const wanted = { file, passphrase, signal: interruption };
  const written = await makeBackup({ actor, now: new Date(), db: sharedDb() }, wanted).catch(
    (error: unknown) => {
      throw asBackupFailed(error);
    },
  );
  const { byteSize, tables, rows, files, snapshotAt } = written;
  const size = `${(byteSize / 1e6).toFixed(1)} MB`;
  console.log(
    sayBackup('said.written', { file, size, tables, rows, files, snapshotAt: snapshotAt.toISOString() }),
  );
  if (passphrase === '') console.log(sayBackup('said.plain'));
  for (const line of saidOfFiles(written)) console.error(line);
  return 0;
}
