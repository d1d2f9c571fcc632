import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { BackupFailed } from '@/lib/backup/backup-failed';
import { HEADS } from '@/lib/backup/backup-format';
import { createDatabase, dropDatabase, hasDatabase, renameDatabase } from './database.mjs';
import { emptyDatabase, hasContents } from './empty-database.mjs';
import { requireUsableServer } from './external-server.mjs';
import { startPostgres } from './postgres.mjs';
import { projectDir } from './project-dir.mjs';
import type { Target } from './put-back';
import { requireTwoRoles } from './two-roles.mjs';

export type Settings = { dataDir: string; databaseUrl?: string | undefined; ownerUrl?: string | undefined };

export type RestoreTarget = Target & {
  /** Makes it the office's database. */
  keep: () => Promise<void>;
  /** Leaves it as empty as it was. */
  discard: () => Promise<void>;
};

const DRAFT = 'huimou_restoring';
/** What holds an office's work in a data folder. */
const OFFICE = ['photos', 'submissions', HEADS];

/**
 * The database a backup is put back into: DATABASE_URL's, or the bundled server's, and empty.
 * @throws BackupFailed folder_not_empty, database_not_empty, database_exists
 */
export async function openRestoreTarget(settings: Settings): Promise<RestoreTarget> {
  requireEmptyFolder(settings.dataDir);
  return settings.databaseUrl
    ? openOffices(settings.databaseUrl, settings.ownerUrl)
    : openBundled(settings.dataDir);
}

function requireEmptyFolder(folder: string): void {
  const found = OFFICE.filter((name) => existsSync(path.join(folder, name)));
  if (found.length > 0) throw new BackupFailed('folder_not_empty', { folder, found: found.join(', ') });
}

async function openOffices(url: string, given: string | undefined): Promise<RestoreTarget> {
  const ownerUrl = given ?? url;
  await requireUsableServer(url);
  if (given) await requireUsableServer(given, 'DATABASE_OWNER_URL');
  const role: string | undefined = await requireTwoRoles(url, given);
  if (await hasContents(ownerUrl))
    throw new BackupFailed('database_not_empty', { database: new URL(ownerUrl).pathname.slice(1) });
  const discard = () => emptyDatabase(ownerUrl);
  // Tables without a row are what a restore leaves behind when it is killed.
  await discard();
  return { ownerUrl, role, keep: async () => {}, discard };
}

async function openBundled(dataDir: string): Promise<RestoreTarget> {
  const wasThere = readdirSync(dataDir).length > 0;
  const server = await startPostgres({ projectDir, dataDir });
  try {
    const admin = server.url('postgres');
    if (await hasDatabase(admin, 'huimou')) throw new BackupFailed('database_exists', { folder: dataDir });
    await createDatabase(admin, DRAFT);
    return {
      ownerUrl: server.url(DRAFT),
      role: server.app.name,
      async keep() {
        await renameDatabase(admin, DRAFT, 'huimou');
        await server.stop();
      },
      async discard() {
        if (!wasThere) return server.remove();
        await dropDatabase(admin, DRAFT);
        await server.stop();
      },
    };
  } catch (error) {
    await server.stop();
    if (!wasThere) rmSync(dataDir, { recursive: true, force: true });
    throw error;
  }
}
