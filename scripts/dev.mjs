import './lib/node-version.mjs';
import { openDatabase } from './lib/app-database.mjs';
import { requireFreePort } from './lib/app-port.mjs';
import { demoNotice, seedDemo } from './lib/demo.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { main } from './lib/main.mjs';
import { ensureClient } from './lib/prisma-client.mjs';
import { serve } from './lib/serve.mjs';
import { readSettings } from './lib/settings.mjs';

await main(async () => {
  const settings = readSettings();
  await requireFreePort(settings.port);
  await ensureInstalled();
  await ensureClient();
  const database = await openDatabase(settings, (url) => seedDemo(settings, url));
  try {
    await serve({ mode: 'dev', settings, database, notice: await demoNotice(settings, database.url) });
    return 0;
  } finally {
    await database.stop();
  }
});
