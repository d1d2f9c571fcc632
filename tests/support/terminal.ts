import { execFileSync, spawn } from 'node:child_process';

/** Whether `script` of util-linux is here, which gives a program a terminal of its own. */
export const hasTerminals = (() => {
  try {
    return execFileSync('script', ['--version']).includes('util-linux');
  } catch {
    return false;
  }
})();

/** Runs a Node program at a terminal: when what it shows holds the next prompt, the keys beside it are typed. */
export function atTerminal(
  args: readonly string[],
  typed: readonly [prompt: string, keys: string][],
): Promise<{ code: number | null; shown: string }> {
  const command = [process.execPath, ...args].map((word) => `'${word}'`).join(' ');
  const child = spawn('script', ['-qec', command, '/dev/null']);
  const waiting = [...typed];
  let shown = '';
  let seen = 0;
  child.stdout.setEncoding('utf8').on('data', (text) => {
    shown += text;
    const [prompt, keys] = waiting[0] ?? [];
    if (!prompt || !keys || !shown.slice(seen).includes(prompt)) return;
    waiting.shift();
    seen = shown.length;
    child.stdin.write(keys);
  });
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, shown })));
}
