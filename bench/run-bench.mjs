import { cpus, totalmem } from 'node:os';
import path from 'node:path';
import { prepareDemoTemplate } from '../scripts/lib/demo-template.mjs';
import { freePort } from '../scripts/lib/free-port.mjs';
import { startNext } from '../scripts/lib/next-process.mjs';
import { appEnvironment } from '../scripts/lib/settings.mjs';
import { startTestServer } from '../scripts/lib/test-server.mjs';
import { withDatabase } from '../scripts/lib/database.mjs';
import { benchArticleList } from './article-list.mjs';
import { benchDeskFrame } from './desk-frame.mjs';
import { benchIntake } from './intake.mjs';
import { benchKeptVersions } from './kept-versions.mjs';
import { benchPublicPage } from './public-page.mjs';
import { benchSaving } from './saving.mjs';
import { benchSecondStart } from './second-start.mjs';

/** Serves a fresh copy of the demo office, measures it and prints a table. Takes about two minutes. */
export async function runBench() {
  const server = await startTestServer({ isDurable: true });
  let site;
  try {
    console.log('Preparing the demo office …');
    await prepareDemoTemplate(server.env);
    const databaseUrl = withDatabase(server.env.TEST_APP_URL, `${server.env.TEST_RUN}_demo`);
    const port = await freePort();
    const settings = { dataDir: path.join(server.env.TEST_DATA_DIR, 'demo'), port };
    const env = { ...appEnvironment(settings, databaseUrl), NEXTAUTH_URL: `http://localhost:${port}` };
    site = await startNext({ port, env });
    const ownerUrl = withDatabase(server.env.TEST_SERVER_URL, `${server.env.TEST_RUN}_demo`);
    const office = { url: `http://localhost:${port}`, databaseUrl, ownerUrl };

    const [cpu] = cpus();
    const memory = Math.round(totalmem() / 2 ** 30);
    console.log(
      `\n${cpus().length} × ${cpu?.model.trim()}, ${memory} GiB, Node ${process.version}; load on the same cores`,
    );
    await benchPublicPage(office);
    await benchDeskFrame(office);
    await benchSaving(office);
    await benchArticleList(office);
    await benchKeptVersions(server.env);
    await benchIntake();
  } finally {
    await site?.stop();
    await server.stop();
  }
  await benchSecondStart();
}
