import { openDatabase } from './app-database.mjs';
import { demoNotice, seedDemo } from './demo.mjs';
import { holdNext } from './next-process.mjs';
import { serve } from './serve.mjs';

/** The database and the site on it, both begun at the same time, until this process is asked to stop. */
export async function runSite({ mode, settings }) {
  const onOutput = (text) => process.stdout.write(text);
  const site = holdNext({ mode, port: settings.port, onOutput });
  let database;
  try {
    database = await openDatabase(settings, (addresses) => seedDemo(settings, addresses));
    await serve({ site, settings, database, notice: await demoNotice(settings, database.url) });
  } finally {
    await site.stop();
    await database?.stop();
  }
}
