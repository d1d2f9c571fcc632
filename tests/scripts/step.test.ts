import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';

const STEP = path.join(import.meta.dirname, '../../scripts/lib/step.mjs');

function tell(aside: boolean) {
  const script = `
    import { step, tellStepsAside } from ${JSON.stringify(STEP)};
    ${aside ? 'tellStepsAside();' : ''}
    await step('启动', 'Starting', async () => {});
    process.stdout.write('text');`;
  return spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
}

test('where a command prints for other programs, steps are told on the error output', () => {
  expect(tell(false).stdout).toMatch(/启动 · Starting/);
  const { stdout, stderr } = tell(true);
  expect(stdout).toBe('text');
  expect(stderr).toMatch(/✓ 启动 · Starting/);
});
