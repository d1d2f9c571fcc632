import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { nativeDir } from './postgres-native.mjs';
import { canReach, reachableDir, serverAccount } from './postgres-owner.mjs';
import { knownSecret, secret } from './secrets.mjs';

/** Where the server of DATA_DIR keeps its cluster and its binaries, and the account it runs as. */
export function findPlace(projectDir, dataDir) {
  mkdirSync(dataDir, { recursive: true });
  const inside = path.join(dataDir, 'postgres');
  const known = recall(dataDir).clusterDir ?? inside;
  const account = serverAccount(known);
  requireOwnership(known);
  requirePassword(dataDir, known);
  const clusterDir = canReach(path.dirname(known), account) ? known : newPlaceOutside(dataDir);
  if (clusterDir !== inside) remember(dataDir, { clusterDir });
  return {
    dataDir,
    clusterDir,
    account,
    native: nativeDir({ projectDir, account, copyDir: () => (account ? reachableDir(projectDir) : dataDir) }),
    password: secret(dataDir, 'databasePassword'),
  };
}

// A new name each time, noted in DATA_DIR: who deletes DATA_DIR to begin anew must not meet the old cluster.
function newPlaceOutside(dataDir) {
  return path.join(reachableDir(dataDir), `data-${randomBytes(4).toString('hex')}`);
}

const file = (dataDir) => path.join(dataDir, 'postgres.json');

function requireOwnership(clusterDir) {
  const owner = statSync(clusterDir, { throwIfNoEntry: false })?.uid;
  const me = process.getuid?.();
  if (owner === undefined || me === undefined || me === 0 || me === owner) return;
  throw new Error(
    `${clusterDir} 属于另一个系统用户（uid ${owner}），请以该用户或 root 启动，或用 DATA_DIR 另选文件夹。\n` +
      `${clusterDir} belongs to another account (uid ${owner}): start as that one or root, or choose another DATA_DIR.`,
  );
}

function requirePassword(dataDir, clusterDir) {
  if (!existsSync(clusterDir) || knownSecret(dataDir, 'databasePassword')) return;
  throw new Error(
    `${clusterDir} 中有数据库，但 ${dataDir}/secrets.json 中没有它的密码，请从备份恢复该文件。\n` +
      `There is a database in ${clusterDir} but its password is not in ${dataDir}/secrets.json; restore that file.`,
  );
}

/** What was noted about the server of this DATA_DIR: its port, and its cluster if that had to lie elsewhere. */
export function recall(dataDir) {
  try {
    return JSON.parse(readFileSync(file(dataDir), 'utf8'));
  } catch {
    return {};
  }
}

export function remember(dataDir, facts) {
  writeFileSync(file(dataDir), `${JSON.stringify({ ...recall(dataDir), ...facts }, null, 2)}\n`);
}
