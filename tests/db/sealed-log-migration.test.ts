import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { expect, test } from 'vitest';
import { sealEvents } from '@/lib/audit/seal-events';
import { verifyAuditLog } from '@/lib/audit/verify-audit-log';
import { createDb } from '@/lib/db/client';
import { createDatabase, dropDatabase } from '../../scripts/lib/database.mjs';
import { migrationNames } from '../../scripts/lib/migrate.mjs';
import { projectDir } from '../../scripts/lib/project-dir.mjs';
import { testDatabaseName, testOwnerUrl, testServer } from '../support/test-server';

const SEALED = '20261129020000_sealed_log';
const USE = `before_seals_${process.env.VITEST_POOL_ID}`;

async function apply(client: pg.Client, names: string[]): Promise<void> {
  for (const name of names) {
    await client.query(
      readFileSync(path.join(projectDir, 'prisma/migrations', name, 'migration.sql'), 'utf8'),
    );
  }
}

/** A log of the version before seals, with whatever `meanwhile` does to it, brought up to date. */
async function upgraded(meanwhile: string): Promise<Awaited<ReturnType<typeof verifyAuditLog>>> {
  await createDatabase(testServer().url, testDatabaseName(USE));
  const client = new pg.Client({ connectionString: testOwnerUrl(USE) });
  await client.connect();
  const db = createDb(testOwnerUrl(USE), 2);
  try {
    const names = migrationNames();
    await apply(
      client,
      names.filter((name) => name < SEALED),
    );
    await client.query(
      `INSERT INTO "Event" (type, "actorName", payload)
       SELECT 'section.saved', '林晓雯', jsonb_build_object('version', n, '说明', '第' || n || '条') FROM generate_series(1, 1200) n`,
    );
    await client.query(meanwhile);
    await apply(
      client,
      names.filter((name) => name >= SEALED),
    );
    await client.query(`INSERT INTO "Event" (type, "actorName") VALUES ('section.saved', '周敏')`);
    await sealEvents(db);
    return await verifyAuditLog(db);
  } finally {
    await db.$disconnect();
    await client.end();
    await dropDatabase(testServer().url, testDatabaseName(USE));
  }
}

test('a log of the version before is as whole after the upgrade as it was, and goes on from there', async () => {
  expect(await upgraded('SELECT 1')).toMatchObject({ ok: true, count: 1201, unsealed: 0 });
});

test('a log that was broken before the upgrade is named at the same row after it', async () => {
  const change = `SET session_replication_role = replica; UPDATE "Event" SET "actorName" = '别人' WHERE seq = 700; RESET session_replication_role`;
  expect(await upgraded(change)).toEqual({ ok: false, place: 700, reason: 'altered' });
});
