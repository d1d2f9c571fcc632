import type { TestProject } from 'vitest/node';
import { createTestDatabase } from '../../scripts/lib/test-database.mjs';
import { startTestServer } from '../../scripts/lib/test-server.mjs';

/** One database for each worker. Run by hand or from an editor, vitest also gets a server of its own. */
export default async function setup(project: TestProject) {
  const own = process.env.TEST_SERVER_URL ? undefined : await startTestServer();
  if (own) Object.assign(process.env, own.env);
  const workers = Number(project.vitest.config.maxWorkers);
  for (let worker = 1; worker <= workers; worker++) {
    await createTestDatabase(process.env, `worker_${worker}`);
  }
  return own?.stop;
}
