import path from 'node:path';
import { withDatabase } from '../scripts/lib/database.mjs';
import { prepareDemoTemplate } from '../scripts/lib/demo-template.mjs';
import { freePort } from '../scripts/lib/free-port.mjs';
import { startNext } from '../scripts/lib/next-process.mjs';
import { appEnvironment } from '../scripts/lib/settings.mjs';

/** A fresh demo office on a test server: its database, as the application and as its owner, and its folder. */
export async function prepareDemoOffice({ env }) {
  console.log('Preparing the demo office …');
  await prepareDemoTemplate(env);
  const name = `${env.TEST_RUN}_demo`;
  return {
    databaseUrl: withDatabase(env.TEST_APP_URL, name),
    ownerUrl: withDatabase(env.TEST_SERVER_URL, name),
    dataDir: path.join(env.TEST_DATA_DIR, 'demo'),
  };
}

/** Serves an office on a free port. */
export async function serve({ dataDir, databaseUrl }) {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const env = { ...appEnvironment({ dataDir, port }, databaseUrl), NEXTAUTH_URL: url };
  return { url, ...(await startNext({ port, env })) };
}
