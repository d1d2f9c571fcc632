// Keeps the database of DATA_DIR running and its tables up to date while the code is worked on.
import './lib/node-version.mjs';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { openDatabase } from './lib/app-database.mjs';
import { untilInterrupted } from './lib/interruption.mjs';
import { main } from './lib/main.mjs';
import { readSettings } from './lib/settings.mjs';

await main(async () => {
  const settings = readSettings();
  const database = await openDatabase(settings);
  const file = path.join(settings.dataDir, 'dev-url');
  writeFileSync(file, `${database.ownerUrl}\n`, { mode: 0o600 });
  console.log(`地址见 ${file}，Ctrl-C 停止。 · The address is in ${file}; Ctrl-C stops it.`);
  const held = setInterval(() => {}, 2 ** 30);
  await untilInterrupted();
  clearInterval(held);
  await database.stop();
  return 0;
});
