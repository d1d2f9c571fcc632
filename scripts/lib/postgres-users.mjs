import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isAlive } from './file-lock.mjs';

// One empty file per process that uses the server, named by its id, so that the last one out stops it.
const folder = (dataDir) => path.join(dataDir, 'postgres-users');

export function joinUsers(dataDir, { isFirst }) {
  if (isFirst) rmSync(folder(dataDir), { recursive: true, force: true });
  mkdirSync(folder(dataDir), { recursive: true });
  writeFileSync(path.join(folder(dataDir), String(process.pid)), '');
}

/** Signs this process off and returns how many others still use the server. */
export function leaveUsers(dataDir) {
  rmSync(path.join(folder(dataDir), String(process.pid)), { force: true });
  const others = readdirSync(folder(dataDir));
  const gone = others.filter((pid) => !isAlive(Number(pid)));
  for (const pid of gone) rmSync(path.join(folder(dataDir), pid), { force: true });
  return others.length - gone.length;
}
