import path from 'node:path';
import { withDatabase } from './database.mjs';
import { runSeed } from './demo.mjs';
import { appEnvironment } from './settings.mjs';
import { createTestDatabase } from './test-database.mjs';

/** The password of every demo account in the browser tests. */
export const testPassword = 'only-for-tests-2026';

/** Fills a database and a data folder with the demo once; each browser test worker starts from a copy of both. */
export async function prepareDemoTemplate(env) {
  const url = await createTestDatabase(env, 'demo');
  const settings = { dataDir: path.join(env.TEST_DATA_DIR, 'demo'), port: 3000 };
  await runSeed({
    ...appEnvironment(settings, url),
    DATABASE_OWNER_URL: withDatabase(env.TEST_SERVER_URL, `${env.TEST_RUN}_demo`),
    DEMO_PASSWORD: testPassword,
  });
}
