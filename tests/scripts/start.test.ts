import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { projectDir } from '../../scripts/lib/project-dir.mjs';

const dataDir = mkdtempSync(path.join(tmpdir(), 'huimou-start-'));
afterAll(() => rmSync(dataDir, { recursive: true }));

function start(env: Record<string, string>) {
  return spawnSync(process.execPath, ['scripts/start.mjs'], {
    cwd: projectDir,
    env: { ...process.env, DATA_DIR: dataDir, ...env },
    encoding: 'utf8',
    timeout: 200_000,
  });
}

test('a taken port is named at once, with the way to choose another', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const { status, stderr } = start({ PORT: String(port) });
  other.close();
  expect(status).toBe(1);
  expect(stderr).toContain(`端口 ${port} 已被占用`);
  expect(stderr).toContain(`PORT=${port + 1} npm start`);
});

test('a port that is no number is refused', () => {
  const { status, stderr } = start({ PORT: 'http' });
  expect(status).toBe(1);
  expect(stderr).toContain('PORT must be a whole number');
});
