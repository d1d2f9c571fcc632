import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectDir } from './project-dir.mjs';
import { run } from './run.mjs';
import { step } from './step.mjs';

/** Installs the packages of package-lock.json, unless exactly those are installed. */
export async function ensureInstalled() {
  if (isInstalled(projectDir)) return;
  await step('安装依赖', 'Installing packages', () =>
    npm(['ci', '--include=dev', '--no-audit', '--no-fund']),
  );
}

/** @throws Error saying what to run, where ensureInstalled would install */
export function requireInstalled() {
  if (isInstalled(projectDir)) return;
  throw new Error('依赖尚未安装，请先运行：npm ci\nThe packages are not installed. Run this first: npm ci');
}

/** Compares what npm noted in node_modules with the lock file; packages for other platforms may be absent. */
export function isInstalled(dir) {
  const noted = path.join(dir, 'node_modules', '.package-lock.json');
  if (!existsSync(noted)) return false;
  const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const installed = packagesOf(noted);
  return Object.entries(packagesOf(path.join(dir, 'package-lock.json'))).every(
    ([place, { version, optional }]) =>
      place === '' || (installed[place] ? installed[place].version === version : optional),
  );
}

// Under `npm start` npm names its own program, which needs neither PATH nor, on Windows, a shell.
function npm(args) {
  const program = process.env.npm_execpath;
  if (program && /npm-cli\.c?js$/.test(program)) return run(process.execPath, [program, ...args]);
  return run('npm', args, { shell: process.platform === 'win32' });
}
