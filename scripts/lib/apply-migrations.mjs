import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { withConnection } from './database.mjs';
import { migrationNames } from './migrate.mjs';
import { projectDir } from './project-dir.mjs';

const ledger = `CREATE TABLE _prisma_migrations (
  id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz,
  migration_name varchar(255) NOT NULL, logs text, rolled_back_at timestamptz,
  started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)`;

/**
 * Gives an empty database every migration and Prisma's record of them. For the tests' template only: it saves the
 * seconds Prisma takes to start. Everything else goes through `prisma migrate deploy`.
 */
export function applyMigrations(url) {
  return withConnection(url, async (client) => {
    await client.query(ledger);
    for (const name of migrationNames()) {
      const sql = readFileSync(path.join(projectDir, 'prisma/migrations', name, 'migration.sql'), 'utf8');
      await client.query(sql);
      await client.query(
        `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
         VALUES ($1, $2, now(), $3, 1)`,
        [randomUUID(), createHash('sha256').update(sql).digest('hex'), name],
      );
    }
  });
}
