import { functions, queueTables, sequences, tables } from './app-privileges.mjs';
import { quoteName, withConnection } from './database.mjs';
import { QUEUE_OPTIONS } from '../../lib/jobs/queue-options.mjs';

// Two starts at once would change the same rows of the catalogue.
const LOCK = 482_002;

/**
 * What the owner does after migrating, however often: makes the job queues, and gives `role` exactly what
 * app-privileges.mjs says. Without a role, as where the application is the owner, only the queues.
 */
export function grantToApp(ownerUrl, role) {
  return withConnection(ownerUrl, async (client) => {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    for (const [name, options] of Object.entries(QUEUE_OPTIONS)) {
      await client.query('SELECT pgboss.create_queue($1, $2::json)', [name, JSON.stringify(options)]);
    }
    if (role) {
      const { rows } = await client.query(
        'SELECT current_database() AS name, (SELECT array_agg(oid::regprocedure::text) FROM pg_proc p WHERE pronamespace = ANY($1::regnamespace[]) AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = $2)) AS routines',
        [['public', 'pgboss'], 'e'],
      );
      await client.query(grants(role, rows[0].name, rows[0].routines ?? []).join(';\n'));
    }
    await client.query('COMMIT');
  });
}

function grants(name, database, routines) {
  const role = quoteName(name);
  const both = `PUBLIC, ${role}`;
  return [
    `REVOKE CREATE, TEMPORARY ON DATABASE ${quoteName(database)} FROM ${both}`,
    `GRANT CONNECT ON DATABASE ${quoteName(database)} TO ${role}`,
    ...['public', 'pgboss'].flatMap((schema) => [
      `REVOKE CREATE ON SCHEMA ${schema} FROM ${both}`,
      `GRANT USAGE ON SCHEMA ${schema} TO ${role}`,
      `REVOKE ALL ON ALL TABLES IN SCHEMA ${schema} FROM ${both}`,
    ]),
    ...routines.map((routine) => `REVOKE EXECUTE ON FUNCTION ${routine} FROM ${both}`),
    ...functions.map((routine) => `GRANT EXECUTE ON FUNCTION ${routine} TO ${role}`),
    ...Object.entries(tables).flatMap(([table, { changes, adds, deletes }]) => [
      `GRANT SELECT${adds ? ', INSERT' : ''}${deletes ? ', DELETE' : ''} ON ${quoteName(table)} TO ${role}`,
      ...(changes.length
        ? [`GRANT UPDATE (${changes.map(quoteName).join(', ')}) ON ${quoteName(table)} TO ${role}`]
        : []),
    ]),
    // A backup says which migrations its tables have had.
    `GRANT SELECT ON _prisma_migrations TO ${role}`,
    ...sequences.map((name) => `GRANT SELECT ON SEQUENCE ${name} TO ${role}`),
    ...Object.entries(queueTables).map(
      ([table, privileges]) => `GRANT ${privileges} ON pgboss.${table} TO ${role}`,
    ),
  ];
}
