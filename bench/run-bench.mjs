import { cpus, loadavg, totalmem } from 'node:os';
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
import { benchSavingStages } from './saving-stages.mjs';
import { benchSecondStart } from './second-start.mjs';
import { benchUnpleasantTexts } from './unpleasant.mjs';
import { watchDatabase } from './watched-database.mjs';

/** Serves a fresh copy of the demo office, measures it and prints a table. Takes about two minutes. */
export async function runBench() {
  const server = await startTestServer({ isDurable: true });
  let site;
  try {
    console.log('Preparing the demo office …');
    await prepareDemoTemplate(server.env);
    const name = `${server.env.TEST_RUN}_demo`;
    const databaseUrl = withDatabase(server.env.TEST_APP_URL, name);
    const ownerUrl = withDatabase(server.env.TEST_SERVER_URL, name);
    const dataDir = path.join(server.env.TEST_DATA_DIR, 'demo');
    site = await serve(dataDir, databaseUrl);
    const office = { url: site.url, databaseUrl, ownerUrl };

    const [cpu] = cpus();
    const memory = Math.round(totalmem() / 2 ** 30);
    console.log(
      `\n${cpus().length} × ${cpu?.model.trim()}, ${memory} GiB, Node ${process.version}; load on the same cores, where others' is ${loadavg()[0].toFixed(1)} at the start`,
    );
    await benchPublicPage(office);
    await benchDeskFrame(office);
    await benchSaving(office);
    await benchArticleList(office);
    await site.stop();
    site = undefined;
    await benchStages(dataDir, databaseUrl);
    await benchKeptVersions(server.env);
    await benchIntake();
    await benchUnpleasantTexts();
  } finally {
    await site?.stop();
    await server.stop();
  }
  await benchSecondStart();
}

async function serve(dataDir, databaseUrl) {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const env = { ...appEnvironment({ dataDir, port }, databaseUrl), NEXTAUTH_URL: url };
  return { url, ...(await startNext({ port, env })) };
}

/** A server of its own: to be watched on the way to the database costs time, which the figures above must not have. */
async function benchStages(dataDir, databaseUrl) {
  const watch = await watchDatabase(databaseUrl);
  try {
    const site = await serve(dataDir, watch.url);
    try {
      await benchSavingStages({ url: site.url, databaseUrl }, watch);
    } finally {
      await site.stop();
    }
  } finally {
    await watch.close();
  }
}
