import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDatabase, hasDatabase } from '../../scripts/lib/database.mjs';
import { startPostgres } from '../../scripts/lib/postgres.mjs';
import { projectDir } from '../../scripts/lib/project-dir.mjs';

const dataDir = mkdtempSync(path.join(tmpdir(), 'huimou-launcher-'));
const start = () => startPostgres({ projectDir, dataDir, isDurable: false });

/** Another process that starts or joins the server and then does nothing. */
async function otherLauncher() {
  const script = `
    import { startPostgres } from './scripts/lib/postgres.mjs';
    const { port } = await startPostgres(${JSON.stringify({ projectDir, dataDir, isDurable: false })});
    console.log(port);
    setInterval(() => {}, 1e6);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { cwd: projectDir });
  const [port] = await once(child.stdout, 'data');
  const kill = async () => {
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  return { port: Number(port), kill };
}

describe.sequential('the bundled PostgreSQL', () => {
  beforeAll(() => chmodSync(dataDir, 0o755));
  afterAll(async () => (await start()).remove());

  test('a server whose launcher was killed is joined by the next', async () => {
    const first = await otherLauncher();
    await first.kill();
    const second = await start();
    expect(second).toMatchObject({ isReused: true, port: first.port });
    await createDatabase(second.url('postgres'), 'kept');
    await second.stop();
    await expect(hasDatabase(second.url('postgres'), 'kept')).rejects.toThrow('ECONNREFUSED');
  });

  test('a restart keeps the data and the port', async () => {
    const before = await start();
    await before.stop();
    const after = await start();
    expect(after).toMatchObject({ isReused: false, port: before.port });
    expect(await hasDatabase(after.url('postgres'), 'kept')).toBe(true);
    await after.stop();
  });

  test('a server that another process still uses is left running', async () => {
    const other = await otherLauncher();
    const ours = await start();
    await ours.stop();
    expect(await hasDatabase(ours.url('postgres'), 'kept')).toBe(true);
    await other.kill();
    await (await start()).stop();
  });

  test('a lock file whose process id now belongs to another program is no obstacle', async () => {
    const clusterDir = path.join(dataDir, 'postgres');
    writeFileSync(
      path.join(clusterDir, 'postmaster.pid'),
      [process.pid, clusterDir, 0, 5432, '', '', '', 'ready', ''].join('\n'),
    );
    const server = await start();
    expect(server.isReused).toBe(false);
    await server.stop();
    expect(existsSync(path.join(clusterDir, 'postmaster.pid'))).toBe(false);
  });

  test('only whoever knows the password gets in', async () => {
    const server = await start();
    const withWrongPassword = new URL(server.url('postgres'));
    withWrongPassword.password = 'guess';
    await expect(hasDatabase(String(withWrongPassword), 'kept')).rejects.toThrow(
      'password authentication failed',
    );
    await server.stop();
  });
});
