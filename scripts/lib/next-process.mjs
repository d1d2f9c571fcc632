import { spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { interruption } from './interruption.mjs';
import { projectDir } from './project-dir.mjs';
import { toolPath } from './run.mjs';

const endWithParent = pathToFileURL(path.join(projectDir, 'scripts/lib/end-with-parent.mjs'));

/**
 * Starts `next start` or `next dev` and waits until it answers. Until then its output is kept for the error;
 * afterwards `onOutput` gets it.
 * @returns {Promise<{ ended: Promise<void>, stop: (signal?: NodeJS.Signals) => Promise<void> }>}
 */
export async function startNext({ mode = 'start', port, env, onOutput = () => {}, timeoutMs = 60_000 }) {
  const host = process.env.HOST ? ['-H', process.env.HOST] : [];
  const args = [`--import=${endWithParent}`, toolPath('next'), mode, '-p', String(port), ...host];
  const child = spawn(process.execPath, args, {
    cwd: projectDir,
    env: { ...process.env, NODE_ENV: mode === 'dev' ? 'development' : 'production', ...env },
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
  const deadline = Date.now() + timeoutMs;
  while (!(await answers(port))) {
    const isOver = child.exitCode !== null || child.signalCode !== null;
    if (isOver || interruption.aborted || Date.now() > deadline) {
      await stop('SIGKILL');
      throw Object.assign(new Error(`网站没有启动。\nThe site did not start.`), { output: early });
    }
    await sleep(100);
  }
  isReady = true;
  return { ended, stop };
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
