// npm run huimou -- people add … | audit verify | backup … | restore … | site … | output … | structure … | claims … | check …
import './lib/node-version.mjs';
import { openDatabase } from './lib/app-database.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { main } from './lib/main.mjs';
import { ensureClient } from './lib/prisma-client.mjs';
import { appEnvironment, readSettings } from './lib/settings.mjs';
import { CommandFailed, run } from './lib/run.mjs';
import { tellStepsAside } from './lib/step.mjs';

const [noun, verb] = process.argv.slice(2);
/** Commands that read files and print: they run without settings and without a database. */
const withoutDatabase = ['structure', 'claims', 'check'];
/** These open the databases they need themselves. */
const withTheirOwn = noun === 'restore' || (noun === 'backup' && verb === 'verify');

/** What these print is read by other programs. */
if (['output', 'structure'].includes(noun)) tellStepsAside();

await main(async () => {
  if (withoutDatabase.includes(noun)) {
    await ensureInstalled();
    return runCommand({});
  }
  const settings = readSettings();
  await ensureInstalled();
  await ensureClient();
  if (noun === 'backup' || withTheirOwn) {
    const { askPassphrase } = await import('./lib/ask-passphrase.mjs');
    await askPassphrase({ noun, verb, words: process.argv.slice(3) });
  }
  if (withTheirOwn) return runCommand({});
  const database = await openDatabase(settings);
  try {
    const env = appEnvironment(settings, database.url);
    // Drawing pages takes several times as long in development.
    return await runCommand(noun === 'site' ? { ...env, NODE_ENV: 'production' } : env);
  } finally {
    await database.stop();
  }
});

async function runCommand(env) {
  try {
    // Without tsx's own process: it kills what has no time to answer a signal at once.
    const args = ['--import', 'tsx', 'scripts/cli.ts', ...process.argv.slice(2)];
    await run(process.execPath, args, { env, show: true });
    return 0;
  } catch (error) {
    // The command has said itself what is wrong.
    if (error instanceof CommandFailed && typeof error.code === 'number') return error.code;
    throw error;
  }
}
