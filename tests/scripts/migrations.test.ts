import { beforeAll, expect, test } from 'vitest';
import { createDatabase, withDatabase } from '../../scripts/lib/database.mjs';
import { migrate, pendingMigrations } from '../../scripts/lib/migrate.mjs';
import { requireNoDrift } from '../../scripts/lib/migration-drift.mjs';
import { testDatabaseName, testOwnerUrl, testServer } from '../support/test-server';

const url = testOwnerUrl('migrations');
beforeAll(() => createDatabase(testServer().url, testDatabaseName('migrations')));

test('an empty database gets every migration, and then has none pending', async () => {
  expect(await pendingMigrations(url)).not.toEqual([]);
  await migrate(url);
  expect(await pendingMigrations(url)).toEqual([]);
});

test('the migrations lead to the schema', async () => {
  await requireNoDrift(url);
});

test("Prisma finds nothing to do in the tests' own databases", async () => {
  expect(await migrate(testOwnerUrl(`worker_${process.env.VITEST_POOL_ID}`))).toContain(
    'No pending migrations',
  );
});

test('a database that is not there is an error, not an empty list', async () => {
  await expect(pendingMigrations(withDatabase(url, 'no_such_database'))).rejects.toThrow('does not exist');
});
