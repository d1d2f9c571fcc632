// npm test [-- unit|e2e [arguments for vitest or Playwright]]
import './lib/node-version.mjs';
import path from 'node:path';
import { findBrowser } from './lib/browser.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { prepareDemoTemplate } from './lib/demo-template.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { interruption } from './lib/interruption.mjs';
import { main } from './lib/main.mjs';
import { ensureClient } from './lib/prisma-client.mjs';
import { runTool } from './lib/run.mjs';
import { step } from './lib/step.mjs';
import {
  failureLines,
  isSuccess,
  readPlaywrightReport,
  readVitestReport,
  summaryLine,
} from './lib/test-report.mjs';
import { startTestServer } from './lib/test-server.mjs';

const runners = {
  unit: {
    run: (server, report, args) =>
      runTool(
        'vitest',
        ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...args],
        { env: server.env, show: true },
      ),
    read: readVitestReport,
  },
  e2e: {
    async run(server, report, args) {
      const env = { HUIMOU_CHROMIUM: await findBrowser(), PLAYWRIGHT_JSON_OUTPUT_FILE: report };
      await ensureBuilt();
      await step('准备演示数据', 'Preparing the demo', () => prepareDemoTemplate(server.env));
      const flags = ['test', '--reporter=list,json', ...args];
      await runTool('playwright', flags, { env: { ...server.env, ...env }, show: true });
    },
    read: readPlaywrightReport,
  },
};

await main(async () => {
  const [only, ...args] = process.argv.slice(2);
  if (only && !runners[only]) throw new Error('npm test [-- unit|e2e [arguments]]');
  await ensureInstalled();
  await ensureClient();
  const server = await step('准备测试数据库', 'Preparing the test database', startTestServer);
  const counts = [];
  try {
    for (const name of only ? [only] : Object.keys(runners)) counts.push(await countsOf(name, server, args));
  } finally {
    await server.stop();
  }
  for (const line of failureLines(counts)) console.error(line);
  console.log(summaryLine(counts));
  return isSuccess(counts) ? 0 : 1;
});

/** A runner that could not start, or failed without naming a failed test in its report, counts as one failed test. */
async function countsOf(name, server, args) {
  const report = path.join(server.dataDir, `${name}.json`);
  const failure = await runners[name].run(server, report, args).then(
    () => undefined,
    (error) => error,
  );
  if (interruption.aborted) throw failure;
  const counts = runners[name].read(report);
  if (!failure || counts.failed > 0) return counts;
  console.error(`${failure.output ?? ''}\n${failure.message}`.trim());
  return { ...counts, failed: 1 };
}
