import './lib/node-version.mjs';
import { requireFreePort } from './lib/app-port.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { main } from './lib/main.mjs';
import { ensureClient } from './lib/prisma-client.mjs';
import { runSite } from './lib/run-site.mjs';
import { readSettings } from './lib/settings.mjs';

await main(async () => {
  const settings = readSettings();
  await requireFreePort(settings.port);
  await ensureInstalled();
  await ensureClient();
  await ensureBuilt();
  await runSite({ mode: 'start', settings });
  return 0;
});
