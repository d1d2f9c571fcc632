// npm run bench: how fast the public page, saving and the article list are, as ratios measured in one run. Installs nothing.
import './lib/node-version.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { requireInstalled } from './lib/install.mjs';
import { main } from './lib/main.mjs';
import { ensureClient } from './lib/prisma-client.mjs';

await main(async () => {
  requireInstalled();
  await ensureClient();
  await ensureBuilt();
  const { runBench } = await import('../bench/run-bench.mjs');
  await runBench();
  return 0;
});
