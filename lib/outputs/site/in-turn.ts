import pg from 'pg';

/** Of PostgreSQL's advisory locks a number, or one by a name. */
type Turn = number | string;

/**
 * Does the work while no other process of this office does what has the same turn, and says whether it did; not at all
 * where one does. The lock ends with the connection, so with the process too.
 */
export async function inTurn(databaseUrl: string, turn: Turn, work: () => Promise<void>): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'huimou turn' });
  client.on('error', () => {});
  await client.connect();
  try {
    const lock = typeof turn === 'number' ? '$1::bigint' : 'hashtextextended($1, 0)';
    const { rows } = await client.query<{ isOurs: boolean }>(
      `SELECT pg_try_advisory_lock(${lock}) AS "isOurs"`,
      [turn],
    );
    if (!rows[0]?.isOurs) return false;
    await work();
    return true;
  } finally {
    await client.end().catch(() => {});
  }
}
