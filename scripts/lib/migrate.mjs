import { readdirSync } from 'node:fs';
import path from 'node:path';
import { withConnection } from './database.mjs';
import { projectDir } from './project-dir.mjs';
import { runTool } from './run.mjs';

/** Names of the migrations this database has not finished. Starting Prisma to find that out takes seconds. */
export function pendingMigrations(url) {
  return withConnection(url, async (client) => {
    const { rows } = await client.query(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS known`);
    const finished = rows[0].known
      ? await client.query(
          'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
        )
      : { rows: [] };
    const done = new Set(finished.rows.map((row) => row.migration_name));
    return migrationNames().filter((name) => !done.has(name));
  });
}

export function migrate(url) {
  return runTool('prisma', ['migrate', 'deploy'], { env: { DATABASE_URL: url }, timeoutMs: 600_000 });
}

/** In the order they are applied. */
export function migrationNames() {
  return readdirSync(path.join(projectDir, 'prisma/migrations'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}
