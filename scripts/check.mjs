// Everything that must hold before a change is kept, cheapest first; ends at the first failure.
import './lib/node-version.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { main } from './lib/main.mjs';
import { requireNoDrift } from './lib/migration-drift.mjs';
import { ensureClient } from './lib/prisma-client.mjs';
import { run, runTool } from './lib/run.mjs';
import { step } from './lib/step.mjs';
import { startTestServer } from './lib/test-server.mjs';

await main(async () => {
  await ensureInstalled();
  await ensureClient();
  await step('检查排版', 'Checking the formatting', () => runTool('prettier', ['--check', '.']));
  await step('检查数据模型的排版', "Checking the schema's formatting", () =>
    runTool('prisma', ['format', '--check']),
  );
  await step('检查代码规则', 'Checking the lint rules', () => runTool('eslint', ['.', '--max-warnings=0']));
  await step('检查类型', 'Checking the types', async () => {
    await runTool('next', ['typegen']);
    await runTool('tsc', ['--noEmit']);
  });
  await step('检查数据库迁移', 'Checking the migrations against the schema', async () => {
    const server = await startTestServer();
    try {
      await requireNoDrift(server.env.TEST_SERVER_URL);
    } finally {
      await server.stop();
    }
  });
  await ensureBuilt();
  await run(process.execPath, ['scripts/test.mjs'], { show: true });
});
