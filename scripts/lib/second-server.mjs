import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { quoteName, withConnection, withDatabase } from './database.mjs';
import { freePort } from './free-port.mjs';
import { serverAccount } from './postgres-owner.mjs';
import { runNative } from './postgres-process.mjs';

const installed = '/usr/lib/postgresql';

/** The folder of a PostgreSQL that the system has, 15 or newer, the oldest first; undefined where there is none. */
export function findSecondServer() {
  const versions = existsSync(installed) ? readdirSync(installed).map(Number) : [];
  const oldest = versions.filter((version) => version >= 15).sort((a, b) => a - b)[0];
  return oldest && path.join(installed, String(oldest));
}

/**
 * Starts a server of the system's own binaries in a temporary folder, for tests and drills: a database with an owner who
 * is no superuser and a role for the application, as an office's own server has them.
 */
export async function startSecondServer(native) {
  const folder = mkdtempSync(path.join(tmpdir(), 'huimou-second-'));
  const account = serverAccount(folder);
  if (account) chownSync(folder, account.uid, account.gid);
  const place = { native, account };
  const cluster = path.join(folder, 'cluster');
  const port = await freePort();
  await runNative(place, 'initdb', [
    '-D',
    cluster,
    '-U',
    'super',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
  ]);
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off`;
  await runNative(place, 'pg_ctl', [
    'start',
    '-D',
    cluster,
    '-l',
    path.join(folder, 'log'),
    '-w',
    '-o',
    options,
  ]);
  const superuser = `postgresql://super@127.0.0.1:${port}/postgres`;
  const [owner, app] = ['office_owner', 'office_app'];
  await withConnection(superuser, async (client) => {
    for (const role of [owner, app])
      await client.query(`CREATE ROLE ${role} LOGIN PASSWORD '${randomBytes(9).toString('hex')}'`);
  });
  const as = (role, database) => withDatabase(superuser.replace('super@', `${role}@`), database);
  return {
    async makeDatabase(name) {
      await withConnection(superuser, (client) =>
        client.query(`CREATE DATABASE ${quoteName(name)} OWNER ${owner}`),
      );
      return { databaseUrl: as(app, name), ownerUrl: as(owner, name) };
    },
    async stop() {
      await runNative(place, 'pg_ctl', ['stop', '-D', cluster, '-m', 'immediate', '-w']);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
