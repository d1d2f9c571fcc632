import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type pg from 'pg';
import { createDatabase, dropDatabase, withConnection, withDatabase } from './database.mjs';
import { startPostgres } from './postgres.mjs';
import { projectDir } from './project-dir.mjs';
import type { Target } from './put-back';
import type { Settings } from './restore-target';

export type AsideTarget = Target & { discard: () => Promise<void> };

/**
 * A database to try a backup in: one of its own on the office's server where the owner may make one, else on a bundled
 * server in a temporary folder.
 */
export async function openAside({ dataDir, databaseUrl, ownerUrl }: Settings): Promise<AsideTarget> {
  const owner = ownerUrl ?? databaseUrl;
  if (owner && (await mayMakeDatabases(owner))) return onServer(owner);
  if (!owner && existsSync(path.join(dataDir, 'secrets.json'))) {
    const server = await startPostgres({ projectDir, dataDir });
    const aside = await onServer(server.url('postgres'));
    return { ...aside, discard: () => aside.discard().finally(() => server.stop()) };
  }
  return inTemporaryFolder();
}

async function mayMakeDatabases(url: string): Promise<boolean> {
  return withConnection(url, async (client: pg.Client) => {
    const { rows } = await client.query<{ may: boolean }>(
      'SELECT rolsuper OR rolcreatedb AS may FROM pg_roles WHERE rolname = current_user',
    );
    return rows[0]?.may ?? false;
  });
}

async function onServer(url: string): Promise<AsideTarget> {
  const name = `huimou_verifying_${randomBytes(4).toString('hex')}`;
  await createDatabase(url, name);
  return { ownerUrl: withDatabase(url, name), role: undefined, discard: () => dropDatabase(url, name) };
}

async function inTemporaryFolder(): Promise<AsideTarget> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'huimou-verifying-'));
  chmodSync(dataDir, 0o755); // as root the server runs under another account
  try {
    const server = await startPostgres({ projectDir, dataDir, isDurable: false });
    await createDatabase(server.url('postgres'), 'huimou');
    return { ownerUrl: server.url('huimou'), role: undefined, discard: () => server.remove() };
  } catch (error) {
    rmSync(dataDir, { recursive: true, force: true });
    throw error;
  }
}
