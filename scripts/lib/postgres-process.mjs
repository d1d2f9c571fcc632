import { spawn } from 'node:child_process';
import { existsSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from './file-lock.mjs';

/** Runs one of PostgreSQL's programs as the server's account. The error carries what it printed. */
export function runNative({ native, account }, program, args) {
  const env = {
    PATH: process.env.PATH,
    LC_ALL: 'C',
    SystemRoot: process.env.SystemRoot,
    TEMP: process.env.TEMP,
  };
  const child = spawn(path.join(native, 'bin', program), args, {
    ...account,
    env,
    cwd: path.parse(native).root,
  });
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve(output) : reject(new Error(`${program} failed (${code})\n${output.trim()}`)),
    );
  });
}

/**
 * The port of the server running on `clusterDir`, undefined if none does. The lock file of a dead server goes,
 * also when its process id now belongs to something else, as after a restarted container: PostgreSQL would
 * refuse to start beside it.
 */
export async function runningPort(clusterDir) {
  const file = path.join(clusterDir, 'postmaster.pid');
  for (let tries = 0; tries < 600; tries++) {
    if (!existsSync(file)) return undefined;
    const [pid, dir, , port, , , , status = ''] = readFileSync(file, 'utf8').split('\n');
    if (!isServer(Number(pid)) || !isSame(dir, clusterDir)) {
      rmSync(file, { force: true });
      return undefined;
    }
    if (status.trim() === 'ready') return Number(port);
    await sleep(100);
  }
  throw new Error(`The PostgreSQL on ${clusterDir} neither starts nor stops; see server.log there.`);
}

function isServer(pid) {
  if (!pid || !isAlive(pid)) return false;
  const commandLine = `/proc/${pid}/cmdline`;
  return (
    !existsSync('/proc/self') ||
    (existsSync(commandLine) && readFileSync(commandLine, 'utf8').includes('postgres'))
  );
}

function isSame(a, b) {
  return existsSync(a) && realpathSync(a) === realpathSync(b);
}
