import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * The account PostgreSQL runs as: PostgreSQL refuses to run as root, and a data folder only works for the
 * account that made it. Undefined means the present user.
 */
export function serverAccount(clusterDir) {
  if (process.getuid?.() !== 0) return undefined;
  if (existsSync(path.join(clusterDir, 'PG_VERSION'))) {
    const { uid, gid } = statSync(clusterDir);
    return { uid, gid };
  }
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const found = ['postgres', 'nobody']
    .map((name) => accounts.find((fields) => fields[0] === name))
    .find(Boolean);
  return found ? { uid: Number(found[2]), gid: Number(found[3]) } : { uid: 65534, gid: 65534 };
}

/** Whether `account` may pass through every folder of `dir`, itself included. */
export function canReach(dir, account) {
  if (!account) return true;
  for (let at = path.resolve(dir); ; at = path.dirname(at)) {
    if (existsSync(at)) {
      const { uid, gid, mode } = statSync(at);
      const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
      if (!(mode & bit)) return false;
    }
    if (at === path.dirname(at)) return true;
  }
}

/**
 * A folder outside the project that root can open to the server's account, for a project that lies under a
 * private folder such as root's home. Keyed by the data folder's path. /var/lib before /var/tmp, which some
 * systems clean of old files.
 */
export function reachableDir(dataDir) {
  const key = createHash('sha256').update(path.resolve(dataDir)).digest('hex').slice(0, 12);
  for (const parent of ['/var/lib', '/var/tmp']) {
    const base = path.join(parent, 'huimou');
    const dir = path.join(base, key);
    try {
      for (const folder of [base, dir]) {
        if (!existsSync(folder)) mkdirSync(folder, { mode: 0o755 });
        if (lstatSync(folder).uid !== 0) throw new Error(`${folder} is not root's`);
      }
      if (canReach(dir, { uid: -1, gid: -1 })) return dir;
    } catch {
      continue;
    }
  }
  throw new Error(
    `No folder for the database: neither ${dataDir}, /var/lib nor /var/tmp can be used. Set DATABASE_URL.`,
  );
}
