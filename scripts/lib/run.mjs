import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { interruption } from './interruption.mjs';
import { projectDir } from './project-dir.mjs';

export class CommandFailed extends Error {
  constructor(command, code, output) {
    super(`${command} failed (${code})`);
    this.code = code;
    this.output = output;
  }
}

/** Runs a command in the project to its end and returns what it printed; with `show` it prints for itself. */
export function run(command, args, { env = {}, show = false, shell = false, timeoutMs } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: projectDir,
      env: { ...process.env, ...env },
      stdio: show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
      signal: interruption,
      timeout: timeoutMs,
      shell,
    });
    let output = '';
    for (const stream of show ? [] : [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    }
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0) resolve(output);
      else reject(new CommandFailed([path.basename(command), ...args].join(' '), code ?? signal, output));
    });
  });
}

/** Runs the program an installed package brings, without a shell or npx. */
export function runTool(name, args, options) {
  return run(process.execPath, [toolPath(name), ...args], options);
}

export function toolPath(name) {
  const owner = { playwright: '@playwright/test', tsc: 'typescript' }[name] ?? name;
  const folder = path.join(projectDir, 'node_modules', owner);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return path.join(folder, typeof bin === 'string' ? bin : bin[name]);
}
