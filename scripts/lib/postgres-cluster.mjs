import { chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runNative } from './postgres-process.mjs';

export const superuser = 'huimou';
export const appRole = 'huimou_app';
export const host = '127.0.0.1';

const unsafeAndFast = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

// pg_trgm finds letters by the system's ctype: with plain C no Chinese character would be one.
const ctypes = process.platform === 'darwin' ? ['en_US.UTF-8', 'C'] : ['C.UTF-8', 'en_US.UTF-8', 'C'];

/** Makes the cluster unless it is there. Made under another name first: one left half made is never used. */
export async function ensureCluster(place, { isDurable }) {
  const { clusterDir, account, password } = place;
  if (existsSync(path.join(clusterDir, 'PG_VERSION'))) return;
  const draft = `${clusterDir}.new`;
  const passwordFile = `${clusterDir}.password`;
  try {
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (account) chownSync(passwordFile, account.uid, account.gid);
    await initialise(place, { draft, passwordFile, isDurable });
    renameSync(draft, clusterDir);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Tries the ctypes in turn: which of them exist is the system's affair. */
async function initialise(place, { draft, passwordFile, isDurable }, [ctype, ...others] = ctypes) {
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  if (place.account) chownSync(draft, place.account.uid, place.account.gid);
  const settings = {
    listen_addresses: host,
    unix_socket_directories: '',
    max_connections: '200',
    ...(isDurable ? {} : unsafeAndFast),
  };
  try {
    await runNative(place, 'initdb', [
      ...['-D', draft, '-U', superuser, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8'],
      ...['--locale=C', `--lc-ctype=${ctype}`, '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
      ...Object.entries(settings).flatMap(([name, value]) => ['--set', `${name}=${value}`]),
    ]);
  } catch (error) {
    if (others.length === 0) throw error;
    await initialise(place, { draft, passwordFile, isDurable }, others);
  }
}
