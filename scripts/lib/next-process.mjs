import { spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { interruption } from './interruption.mjs';
import { projectDir } from './project-dir.mjs';
import { toolPath } from './run.mjs';

// Bigger heaps would be cleared less often, a sixth less work a save, and keep more memory.
const YOUNG_SPACE_MB = 32;
/** As many as cores of a small server: what the C library keeps for each thread is hardly ever given back. */
const ALLOCATOR_ARENAS = '2';
const awaitSettings = pathToFileURL(path.join(projectDir, 'scripts/lib/await-settings.mjs'));

/**
 * Begins a process of `next start` or `next dev` that reads its code and waits. `open` gives it its settings and
 * waits until it answers; until then its output is kept for the error, afterwards `onOutput` gets it.
 * @returns {{ open: (env: object) => Promise<void>, ended: Promise<void>, stop: (signal?: NodeJS.Signals) => Promise<void>, pid: number }}
 */
export function holdNext({ mode = 'start', port, onOutput = () => {}, timeoutMs = 60_000 }) {
  const host = process.env.HOST ? ['-H', process.env.HOST] : [];
  const args = [
    `--max-semi-space-size=${YOUNG_SPACE_MB}`,
    `--import=${awaitSettings}`,
    toolPath('next'),
    mode,
    '-p',
    String(port),
    ...host,
  ];
  const child = spawn(process.execPath, args, {
    cwd: projectDir,
    env: {
      MALLOC_ARENA_MAX: ALLOCATOR_ARENAS,
      ...process.env,
      NODE_ENV: mode === 'dev' ? 'development' : 'production',
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const ended = new Promise((resolve) => child.once('close', () => resolve()));
  let early = '';
  let isReady = false;
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => (isReady ? onOutput(text) : (early += text)));
  }
  const stop = async (signal = 'SIGTERM') => {
    child.kill(signal);
    const force = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(force);
  };
  const open = async (env) => {
    // One that has died already is found out below.
    child.send(env, () => {});
    const deadline = Date.now() + timeoutMs;
    while (!(await answers(port))) {
      const isOver = child.exitCode !== null || child.signalCode !== null;
      if (isOver || interruption.aborted || Date.now() > deadline) {
        await stop('SIGKILL');
        throw Object.assign(new Error(`网站没有启动。\nThe site did not start.`), { output: early });
      }
      await sleep(50);
    }
    isReady = true;
  };
  return { open, ended, stop, pid: child.pid };
}

/** The same begun and opened at once. */
export async function startNext({ env, ...options }) {
  const site = holdNext(options);
  await site.open(env);
  return site;
}

async function answers(port) {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/api/health`, {
      signal: AbortSignal.timeout(5_000),
    });
    return response.status < 500;
  } catch {
    return false;
  }
}
