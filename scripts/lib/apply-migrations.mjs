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
 * Gives an empty database these migrations, by default every one, and Prisma's record of them. For the tests' template,
 * where it saves the seconds Prisma takes to start, and for a backup, whose rows may need the tables as they once were.
 * Everything else goes through `prisma migrate deploy`.
 */
export function applyMigrations(url, names = migrationNames()) {
  return withConnection(url, async (client) => {
    await client.query(ledger);
    for (const name of names) {
      const sql = migrationSql(name);
      await client.query(sql);
      await client.query(
        `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
         VALUES ($1, $2, now(), $3, 1)`,
        [randomUUID(), migrationChecksum(name), name],
      );
    }
  });
}

const migrationSql = (name) =>
  readFileSync(path.join(projectDir, 'prisma/migrations', name, 'migration.sql'), 'utf8');

/** As Prisma computes it. */
export function migrationChecksum(name) {
  return createHash('sha256').update(migrationSql(name)).digest('hex');
}
