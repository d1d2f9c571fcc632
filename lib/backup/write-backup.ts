import pg from 'pg';
import { addFiles } from './add-files';
import { writeArchive } from './archive-writer';
import { CLOSING, type Closing } from './backup-format';
import { FILES_STAY_LOCK } from '@/lib/db/files-stay';
import { addJson, takeSnapshot } from './take-snapshot';

export type BackupToWrite = {
  /** The application's role serves: it may read everything. */
  databaseUrl: string;
  dataDir: string;
  file: string;
  /** '' writes it unencrypted. */
  passphrase: string;
  /** The program's. */
  version: string;
  signal?: AbortSignal | undefined;
};

export type WrittenBackup = {
  snapshotAt: Date;
  byteSize: number;
  tables: number;
  rows: number;
  files: number;
  missing: string[];
  damaged: string[];
};

/**
 * Writes the whole office into one file, as it stood at one moment, while people go on writing. Holds a piece of a table
 * or of a file in memory, never the whole.
 * @throws BackupFailed; whatever the database or the disk says. Nothing of the file stays then
 */
export async function writeBackup(wanted: BackupToWrite): Promise<WrittenBackup> {
  const { databaseUrl, dataDir, version } = wanted;
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'huimou backup' });
  // A server that goes away mid-query also emits an error event, which would end the process.
  client.on('error', () => {});
  await client.connect();
  try {
    let written: Omit<WrittenBackup, 'byteSize'> | undefined;
    await client.query('SELECT pg_advisory_lock_shared($1)', [FILES_STAY_LOCK]);
    const { byteSize } = await writeArchive(wanted, async (archive) => {
      const { opening, referred, ...snapshot } = await takeSnapshot(archive, client, version);
      const files = await addFiles(archive, dataDir, { referred, headPlace: snapshot.auditHead.place });
      const closing: Closing = { ...snapshot, ...files };
      await addJson(archive, CLOSING, closing);
      written = {
        snapshotAt: new Date(opening.snapshotAt),
        tables: closing.tables.length,
        rows: closing.tables.reduce((all, { rows }) => all + rows, 0),
        files: files.files.length,
        missing: files.missing,
        damaged: files.damaged,
      };
    });
    if (!written) throw new Error('nothing was written');
    return { ...written, byteSize };
  } finally {
    await client.end().catch(() => {});
  }
}
