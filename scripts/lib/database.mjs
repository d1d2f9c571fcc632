export const quoteName = (name) => `"${name.replaceAll('"', '""')}"`;

/** Runs `work` with a connection of its own. */
export async function withConnection(url, work) {
  // Loaded late: on a fresh clone the packages are only installed while the script runs.
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // A server that goes away mid-query also emits an error event, which would end the process.
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/** `serverUrl` below is a database of the same server that the statement may be sent to. */
export function hasDatabase(serverUrl, name) {
  return withConnection(serverUrl, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    return rowCount > 0;
  });
}

/** Names of the databases that begin with `start`. */
export function listDatabases(serverUrl, start) {
  return withConnection(serverUrl, async (client) => {
    const { rows } = await client.query('SELECT datname FROM pg_database WHERE starts_with(datname, $1)', [
      start,
    ]);
    return rows.map((row) => row.datname);
  });
}

/** Makes a database, empty or a copy of `template`, in place of any of that name. */
export function createDatabase(serverUrl, name, { template } = {}) {
  return withConnection(serverUrl, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${quoteName(name)} WITH (FORCE)`);
    await client.query(
      `CREATE DATABASE ${quoteName(name)}${template ? ` TEMPLATE ${quoteName(template)}` : ''}`,
    );
  });
}

export function dropDatabase(serverUrl, name) {
  return withConnection(serverUrl, (client) =>
    client.query(`DROP DATABASE IF EXISTS ${quoteName(name)} WITH (FORCE)`),
  );
}

export function dropRole(serverUrl, name) {
  return withConnection(serverUrl, (client) => client.query(`DROP ROLE IF EXISTS ${quoteName(name)}`));
}

export function renameDatabase(serverUrl, name, newName) {
  return withConnection(serverUrl, (client) =>
    client.query(`ALTER DATABASE ${quoteName(name)} RENAME TO ${quoteName(newName)}`),
  );
}

/** The same server and settings, another database. */
export function withDatabase(url, name) {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return String(other);
}
