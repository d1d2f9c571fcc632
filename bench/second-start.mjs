import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../scripts/lib/free-port.mjs';
import { startPostgres } from '../scripts/lib/postgres.mjs';
import { projectDir } from '../scripts/lib/project-dir.mjs';
import { median, printFigures } from './figures.mjs';

const STARTS = 5;
const LONGEST_MS = 120_000;

/** From `npm start` to the first page, on a clone that is built and an office that exists. */
export async function benchSecondStart() {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'huimou-second-start-'));
  const times = [];
  try {
    for (let turn = 0; turn <= STARTS; turn += 1) times.push(await untilFirstPage(dataDir));
  } finally {
    await (await startPostgres({ projectDir, dataDir })).remove();
  }
  const [first, ...later] = times.map((ms) => ms / 1000);
  const all = later.map((time) => time.toFixed(1)).join(', ');
  printFigures('Start of a built clone to its first page', [
    ['first, an empty office', `${first.toFixed(1)} s`],
    ['later, median', `${median(later).toFixed(1)} s (${all})   (wanted: 3 s or less)`],
  ]);
}

async function untilFirstPage(dataDir) {
  const port = await freePort();
  const env = { ...process.env, DATA_DIR: dataDir, PORT: String(port), DATABASE_URL: '', SEED_DEMO: '0' };
  const startedAt = performance.now();
  const child = spawn(process.execPath, ['scripts/start.mjs'], { cwd: projectDir, env, stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  try {
    while (!(await isServed(port))) {
      const isOver = child.exitCode !== null || performance.now() - startedAt > LONGEST_MS;
      if (isOver) throw new Error('the site did not start');
      await sleep(20);
    }
    return performance.now() - startedAt;
  } finally {
    child.kill('SIGINT');
    await ended;
  }
}

function isServed(port) {
  return fetch(`http://localhost:${port}/`).then(
    async (answer) => answer.ok && (await answer.text()) !== '',
    () => false,
  );
}
