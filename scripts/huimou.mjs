// npm run huimou -- people add … | audit verify
import './lib/node-version.mjs';
import { openDatabase } from './lib/app-database.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { main } from './lib/main.mjs';
import { ensureClient } from './lib/prisma-client.mjs';
import { appEnvironment, readSettings } from './lib/settings.mjs';
import { CommandFailed, runTool } from './lib/run.mjs';

await main(async () => {
  const settings = readSettings();
  await ensureInstalled();
  await ensureClient();
  const database = await openDatabase(settings);
  try {
    const env = appEnvironment(settings, database.url);
    await runTool('tsx', ['scripts/cli.ts', ...process.argv.slice(2)], { env, show: true });
    return 0;
  } catch (error) {
    // The command has said itself what is wrong.
    if (error instanceof CommandFailed && typeof error.code === 'number') return error.code;
    throw error;
  } finally {
    await database.stop();
  }
});
