import { chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runNative } from './postgres-process.mjs';

export const superuser = 'huimou';
export const host = '127.0.0.1';

const unsafeAndFast = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** Makes the cluster unless it is there. Made under another name first: one left half made is never used. */
export async function ensureCluster(place, { isDurable }) {
  const { clusterDir, account, password } = place;
  if (existsSync(path.join(clusterDir, 'PG_VERSION'))) return;
  const draft = `${clusterDir}.new`;
  const passwordFile = `${clusterDir}.password`;
  const own = (file) => account && chownSync(file, account.uid, account.gid);
  const settings = {
    listen_addresses: host,
    unix_socket_directories: '',
    max_connections: '200',
    ...(isDurable ? {} : unsafeAndFast),
  };
  try {
    writeFileSync(passwordFile, password, { mode: 0o600 });
    own(passwordFile);
    for (const [index, ctype] of ctypes.entries()) {
      rmSync(draft, { recursive: true, force: true });
      mkdirSync(draft, { recursive: true, mode: 0o700 });
      own(draft);
      try {
        await runNative(place, 'initdb', [
          ...['-D', draft, '-U', superuser, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8'],
          ...['--locale=C', `--lc-ctype=${ctype}`, '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
          ...Object.entries(settings).flatMap(([name, value]) => ['--set', `${name}=${value}`]),
        ]);
        break;
      } catch (error) {
        if (index === ctypes.length - 1) throw error;
      }
    }
    renameSync(draft, clusterDir);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

// pg_trgm finds letters by the system's ctype: with plain C no Chinese character would be one.
const ctypes = process.platform === 'darwin' ? ['en_US.UTF-8', 'C'] : ['C.UTF-8', 'en_US.UTF-8', 'C'];
