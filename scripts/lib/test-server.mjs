import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { randomBytes } from 'node:crypto';
import { applyMigrations } from './apply-migrations.mjs';
import { ensureAppRole, withAccount } from './app-role.mjs';
import { createDatabase, dropRole, dropDatabase, listDatabases, withDatabase } from './database.mjs';
import { requireUsableServer } from './external-server.mjs';
import { isAlive } from './file-lock.mjs';
import { grantToApp } from './grant-to-app.mjs';
import { startPostgres } from './postgres.mjs';
import { projectDir } from './project-dir.mjs';

const prefix = 'huimou-test-';

/**
 * A server for one run of the tests, with an empty but migrated template database: a bundled PostgreSQL in a
 * temporary folder, or DATABASE_URL's with databases of our own on it. `env` tells the tests where it is.
 * `isDurable` has every commit reach the disk, as in the office.
 */
export async function startTestServer({ isDurable = false } = {}) {
  await sweep();
  const dataDir = mkdtempSync(path.join(tmpdir(), `${prefix}${process.pid}-`));
  chmodSync(dataDir, 0o755); // as root the server runs under another account
  const run = `huimou_test_${process.pid.toString(36)}${Date.now().toString(36)}`;
  const external = process.env.DATABASE_URL;
  if (external) await requireUsableServer(external);
  const server = external ? undefined : await startPostgres({ projectDir, dataDir, isDurable });
  const serverUrl = external ?? server.url('postgres');
  const app = server?.app ?? { name: `${run}_app`, password: randomBytes(24).toString('base64url') };
  const stop = async () => {
    for (const name of server ? [] : await listDatabases(serverUrl, run)) await dropDatabase(serverUrl, name);
    if (!server) await dropRole(serverUrl, app.name);
    await server?.remove();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    const template = `${run}_template`;
    if (!server) await ensureAppRole(serverUrl, app);
    await createDatabase(serverUrl, template);
    await applyMigrations(withDatabase(serverUrl, template));
    await grantToApp(withDatabase(serverUrl, template), app.name);
    const env = {
      TEST_SERVER_URL: serverUrl,
      TEST_APP_URL: withAccount(serverUrl, app),
      TEST_RUN: run,
      TEST_DATA_DIR: dataDir,
    };
    return { dataDir, env, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Removes what killed test runs have left behind. */
async function sweep() {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    if (isAlive(Number(name.slice(prefix.length).split('-')[0]))) continue;
    const dataDir = path.join(tmpdir(), name);
    if (existsSync(path.join(dataDir, 'postgres.json'))) {
      const remains = await startPostgres({ projectDir, dataDir });
      await remains.remove();
    }
    rmSync(dataDir, { recursive: true, force: true });
  }
}
