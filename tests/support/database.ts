import { createDb, type Db } from '@/lib/db/client';
import { testDatabaseUrl, testOwnerUrl } from './test-server';

let db: Db | undefined;
let owner: Db | undefined;

/** This worker's own database as the application connects to it, migrated, as the last test left it: call `resetDb` before each test. */
export function testDb(): Db {
  return (db ??= createDb(testDatabaseUrl(`worker_${process.env.VITEST_POOL_ID}`)));
}

/** The same database as its owner: for what no command does, so that the application's role may not. */
export function ownerDb(): Db {
  return (owner ??= createDb(testOwnerUrl(`worker_${process.env.VITEST_POOL_ID}`), 2));
}

/**
 * Empties every table. The log's triggers refuse that, and foreign keys would ask for an order: in the replica role
 * neither fires. Deleting is faster than truncating for a few rows in many tables.
 */
export async function resetDb(): Promise<void> {
  await ownerDb().$executeRawUnsafe(`
    DO $$
    DECLARE name text;
    BEGIN
      PERFORM set_config('session_replication_role', 'replica', true);
      FOR name IN
        SELECT format('%I.%I', schemaname, tablename) FROM pg_tables
        WHERE schemaname = current_schema() AND tablename <> '_prisma_migrations'
      LOOP
        EXECUTE 'DELETE FROM ' || name;
      END LOOP;
    END $$`);
}
