import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { nativeDir } from './postgres-native.mjs';
import { canReach, reachableDir, serverAccount } from './postgres-owner.mjs';
import { secret } from './secrets.mjs';

/** Where the server of DATA_DIR keeps its cluster and its binaries, and the account it runs as. */
export function findPlace(projectDir, dataDir) {
  mkdirSync(dataDir, { recursive: true });
  const inside = path.join(dataDir, 'postgres');
  const known = recall(dataDir).clusterDir ?? inside;
  const account = serverAccount(known);
  const clusterDir = canReach(path.dirname(known), account) ? known : path.join(reachableDir(dataDir), 'data');
  if (clusterDir !== inside) remember(dataDir, { clusterDir });
  return {
    dataDir,
    clusterDir,
    account,
    native: nativeDir({ projectDir, account, copyDir: () => (account ? reachableDir(projectDir) : dataDir) }),
    password: secret(dataDir, 'databasePassword'),
  };
}

const file = (dataDir) => path.join(dataDir, 'postgres.json');

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
