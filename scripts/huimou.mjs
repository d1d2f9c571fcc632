// npm run huimou -- people add … | audit verify | structure …
import './lib/node-version.mjs';
import { openDatabase } from './lib/app-database.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { main } from './lib/main.mjs';
import { ensureClient } from './lib/prisma-client.mjs';
import { appEnvironment, readSettings } from './lib/settings.mjs';
import { CommandFailed, runTool } from './lib/run.mjs';

/** Commands that read files and print: they run without settings and without a database. */
const withoutDatabase = ['structure'];

await main(async () => {
  if (withoutDatabase.includes(process.argv[2])) {
    await ensureInstalled();
    return runCommand({});
  }
  const settings = readSettings();
  await ensureInstalled();
  await ensureClient();
  const database = await openDatabase(settings);
  try {
    return await runCommand(appEnvironment(settings, database.url));
  } finally {
    await database.stop();
  }
});

async function runCommand(env) {
  try {
    await runTool('tsx', ['scripts/cli.ts', ...process.argv.slice(2)], { env, show: true });
    return 0;
  } catch (error) {
    // The command has said itself what is wrong.
    if (error instanceof CommandFailed && typeof error.code === 'number') return error.code;
    throw error;
  }
}
