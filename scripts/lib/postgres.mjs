import { readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { ensureAppRole } from './app-role.mjs';
import { withFileLock } from './file-lock.mjs';
import { freePort, isPortFree } from './free-port.mjs';
import { appRole, ensureCluster, host, superuser } from './postgres-cluster.mjs';
import { findPlace, recall, remember } from './postgres-place.mjs';
import { runNative, runningPort } from './postgres-process.mjs';
import { secret } from './secrets.mjs';
import { joinUsers, leaveUsers } from './postgres-users.mjs';

/**
 * Starts the bundled PostgreSQL of DATA_DIR, or joins the one already running there (left by a launcher that was
 * killed, or in use by another). `stop` leaves it running while another process uses it. `isDurable: false` trades
 * safety at a power cut for speed, for tests; it counts when the cluster is made. `remove` stops it and deletes DATA_DIR.
 * `url` is the owner's address of a database, `app` the application's role, also on a cluster made before it had one.
 */
export async function startPostgres({ projectDir, dataDir, isDurable = true }) {
  const lock = path.join(dataDir, 'postgres.lock');
  const { place, port, isReused } = await withFileLock(lock, async () => {
    const place = findPlace(projectDir, dataDir);
    const running = await runningPort(place.clusterDir);
    if (!running) await ensureCluster(place, { isDurable });
    const port = running ?? (await launch(place));
    joinUsers(dataDir, { isFirst: !running });
    return { place, port, isReused: Boolean(running) };
  });
  const url = (database = 'huimou') =>
    `postgresql://${superuser}:${place.password}@${host}:${port}/${database}`;
  const app = { name: appRole, password: secret(dataDir, 'appDatabasePassword') };
  await withFileLock(lock, () => ensureAppRole(url('postgres'), app));
  const stop = () =>
    withFileLock(lock, async () => {
      if (leaveUsers(dataDir) > 0 || !(await runningPort(place.clusterDir))) return;
      await runNative(place, 'pg_ctl', ['stop', '-D', place.clusterDir, '-m', 'fast', '-w', '-t', '60']);
    });
  const remove = async () => {
    await stop();
    const isOutside = path.dirname(place.clusterDir) !== dataDir;
    rmSync(isOutside ? path.dirname(place.clusterDir) : place.clusterDir, { recursive: true, force: true });
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { port, isReused, url, app, stop, remove };
}

async function launch(place) {
  const { clusterDir, dataDir } = place;
  const log = path.join(clusterDir, 'server.log');
  for (let tries = 1; ; tries++) {
    const known = recall(dataDir).port;
    const port = known && (await isPortFree(known, host)) ? known : await freePort();
    const logStart = shorten(log);
    try {
      const options = ['-D', clusterDir, '-l', log, '-w', '-t', '120', '-o', `-p ${port}`];
      await runNative(place, 'pg_ctl', ['start', ...options]);
      remember(dataDir, { port });
      return port;
    } catch (error) {
      const said = readLog(log, logStart);
      const isPortTaken = said.includes('could not bind');
      if (tries === 3 || !isPortTaken) throw new Error(`${error.message}\n${said}`);
    }
  }
}

/** Empties the log once it is large and returns its length, where this start's lines begin. */
function shorten(log) {
  try {
    const { size } = statSync(log);
    if (size < 5_000_000) return size;
    truncateSync(log);
  } catch {
    // no log yet
  }
  return 0;
}

function readLog(log, start) {
  try {
    return readFileSync(log).subarray(start).toString().trim();
  } catch {
    return '';
  }
}
