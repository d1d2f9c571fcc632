import path from 'node:path';
import { createDatabase, withDatabase } from './database.mjs';
import { runSeed } from './demo.mjs';
import { appEnvironment } from './settings.mjs';

/** The password of every demo account in the browser tests. */
export const testPassword = 'only-for-tests-2026';

/** Fills a database and a data folder with the demo once; each browser test worker starts from a copy of both. */
export async function prepareDemoTemplate({ TEST_SERVER_URL, TEST_RUN, TEST_DATA_DIR }) {
  const name = `${TEST_RUN}_demo`;
  await createDatabase(TEST_SERVER_URL, name, { template: `${TEST_RUN}_template` });
  const settings = { dataDir: path.join(TEST_DATA_DIR, 'demo'), port: 3000 };
  await runSeed({
    ...appEnvironment(settings, withDatabase(TEST_SERVER_URL, name)),
    DEMO_PASSWORD: testPassword,
  });
}
