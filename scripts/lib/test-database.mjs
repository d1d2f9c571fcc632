import { createDatabase, withDatabase } from './database.mjs';
import { grantToApp } from './grant-to-app.mjs';

/**
 * A database of this run, a copy of another of its; the grants on the database itself are not copied along.
 * @param {NodeJS.ProcessEnv} env as startTestServer gives it
 */
export async function createTestDatabase(env, use, template = 'template') {
  const { TEST_SERVER_URL, TEST_APP_URL, TEST_RUN } = env;
  const name = `${TEST_RUN}_${use}`;
  await createDatabase(TEST_SERVER_URL, name, { template: `${TEST_RUN}_${template}` });
  await grantToApp(withDatabase(TEST_SERVER_URL, name), new URL(TEST_APP_URL).username);
  return withDatabase(TEST_APP_URL, name);
}
