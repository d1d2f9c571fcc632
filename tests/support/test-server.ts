import { withDatabase } from '../../scripts/lib/database.mjs';

/** The server this run of the tests may make databases on. @throws Error outside such a run. */
export function testServer(): { url: string; appUrl: string; run: string; dataDir: string } {
  const { TEST_SERVER_URL: url, TEST_APP_URL: appUrl, TEST_RUN: run, TEST_DATA_DIR: dataDir } = process.env;
  if (!url || !appUrl || !run || !dataDir) throw new Error('No test server: run the tests with npm test.');
  return { url, appUrl, run, dataDir };
}

/** Name of this run's database for `use`, e.g. "template". */
export function testDatabaseName(use: string): string {
  return `${testServer().run}_${use}`;
}

/** As the application connects. */
export function testDatabaseUrl(use: string): string {
  return withDatabase(testServer().appUrl, testDatabaseName(use));
}

/** As the owner of the database connects, whom no grant binds. */
export function testOwnerUrl(use: string): string {
  return withDatabase(testServer().url, testDatabaseName(use));
}
