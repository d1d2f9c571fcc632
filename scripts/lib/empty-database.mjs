import { quoteName, withConnection } from './database.mjs';

const ours = (kind, of, name) => `
  SELECT '${kind}' AS kind, ${name} AS name FROM ${of}
  AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = o.oid AND d.deptype IN ('e', 'i', 'a'))`;

const contents = [
  ours(
    'TABLE',
    `pg_class o WHERE o.relnamespace = 'public'::regnamespace AND o.relkind IN ('r', 'p')`,
    'o.oid::regclass::text',
  ),
  ours(
    'SEQUENCE',
    `pg_class o WHERE o.relnamespace = 'public'::regnamespace AND o.relkind = 'S'`,
    'o.oid::regclass::text',
  ),
  ours('ROUTINE', `pg_proc o WHERE o.pronamespace = 'public'::regnamespace`, 'o.oid::regprocedure::text'),
  ours(
    'TYPE',
    `pg_type o WHERE o.typnamespace = 'public'::regnamespace AND o.typtype = 'e'`,
    'o.oid::regtype::text',
  ),
].join(' UNION ALL ');

// What a migration puts in by itself, before anybody has written anything.
const madeByMigrations = ['_prisma_migrations', 'pgboss.version', 'pgboss.queue'];

/** Whether anything stands in the database that a restore would have to be added to: rows, or tables that are not ours. */
export function hasContents(ownerUrl) {
  return withConnection(ownerUrl, async (client) => {
    const { rows } = await client.query(`
      SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname !~ '^pg_(toast|temp)'
        AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')`);
    const tables = rows.map((row) => row.name);
    if (tables.length > 0 && !tables.includes('_prisma_migrations')) return true;
    for (const name of tables.filter((table) => !madeByMigrations.includes(table))) {
      if ((await client.query(`SELECT 1 FROM ${name} LIMIT 1`)).rowCount) return true;
    }
    return false;
  });
}

/** Takes everything of ours out of the database, as a restore found it. For its owner, superuser or not. */
export function emptyDatabase(ownerUrl) {
  return withConnection(ownerUrl, async (client) => {
    await client.query('BEGIN');
    await client.query(`DROP SCHEMA IF EXISTS ${quoteName('pgboss')} CASCADE`);
    const { rows } = await client.query(contents);
    for (const { kind, name } of rows) await client.query(`DROP ${kind} IF EXISTS ${name} CASCADE`);
    await client.query('COMMIT');
  });
}
