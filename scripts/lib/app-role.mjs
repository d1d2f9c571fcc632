import { quoteName, withConnection } from './database.mjs';

/** Makes the application's role on our own server, or gives it back this password. It may sign in, no more. */
export function ensureAppRole(ownerUrl, { name, password }) {
  return withConnection(ownerUrl, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name]);
    await client.query(
      `${rowCount ? 'ALTER' : 'CREATE'} ROLE ${quoteName(name)} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION
        NOBYPASSRLS PASSWORD ${client.escapeLiteral(password)}`,
    );
  });
}

/** The same database, another account. */
export function withAccount(url, { name, password }) {
  const other = new URL(url);
  other.username = name;
  other.password = password;
  return String(other);
}
