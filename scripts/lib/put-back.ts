import type pg from 'pg';
import { createDb } from '@/lib/db/client';
import { QUEUE_OPTIONS } from '@/lib/jobs/queue-options.mjs';
import { BackupFailed } from '@/lib/backup/backup-failed';
import type { Opening } from '@/lib/backup/backup-format';
import { checkRestored, type RestoredChecked } from '@/lib/backup/check-restored';
import { loadBackup } from '@/lib/backup/load-backup';
import { peekBackup, type BackupVisitor, type ReadBackup } from '@/lib/backup/read-backup';
import type { BackupSource } from '@/lib/backup/read-archive';
import { requireFilesKept } from '@/lib/backup/require-files-kept';
import { applyMigrations, migrationChecksum } from './apply-migrations.mjs';
import { withConnection } from './database.mjs';
import { grantToApp } from './grant-to-app.mjs';
import { migrate, migrationNames, pendingMigrations } from './migrate.mjs';

export type PutBack = ReadBackup & RestoredChecked;
/** An empty database, as its owner, and the application's role there, if it is another. */
export type Target = { ownerUrl: string; role: string | undefined };

/**
 * Makes the tables of a backup's time in an empty database, fills them, brings them up to date, and checks the whole.
 * `file` is given every file; `headsFile` is where it puts the heads of the log.
 * @throws BackupFailed; the database then holds anything or nothing
 */
export async function putBack(
  source: BackupSource,
  { ownerUrl, role }: Target,
  { file, headsFile }: { file: BackupVisitor['file']; headsFile: string },
): Promise<PutBack> {
  const opening = await requireKnownVersion(source);
  await applyMigrations(
    ownerUrl,
    opening.migrations.map(({ name }) => name),
  );
  const read = await withConnection(ownerUrl, async (owner: pg.Client) => {
    await makeQueues(owner, opening);
    const loaded = await loadBackup(owner, source, file);
    await requireFilesKept(owner, loaded.closing);
    return loaded;
  });
  if ((await pendingMigrations(ownerUrl)).length > 0) await migrate(ownerUrl);
  await grantToApp(ownerUrl, role);
  const db = createDb(ownerUrl, 2);
  try {
    const checked = await checkRestored(db, read.closing, headsFile);
    source.signal?.throwIfAborted();
    return { ...read, ...checked };
  } finally {
    await db.$disconnect();
  }
}

/**
 * What a backup says of itself, when this program can read it.
 * @throws BackupFailed newer_version, other_migrations
 */
export async function requireKnownVersion(source: BackupSource): Promise<Opening> {
  const opening = await peekBackup(source);
  const known = new Set<string>(migrationNames());
  for (const { name, checksum } of opening.migrations) {
    if (!known.has(name)) throw new BackupFailed('newer_version', { migration: name.slice(0, 100) });
    if (migrationChecksum(name) !== checksum) throw new BackupFailed('other_migrations', { migration: name });
  }
  return opening;
}

/** A job belongs to its queue, also one that this program has no more. */
async function makeQueues(owner: pg.Client, { queues }: Opening): Promise<void> {
  const known = new Map<string, object>(Object.entries(QUEUE_OPTIONS));
  for (const name of queues)
    await owner.query('SELECT pgboss.create_queue($1, $2::json)', [
      name,
      JSON.stringify(known.get(name) ?? { policy: 'standard' }),
    ]);
}
