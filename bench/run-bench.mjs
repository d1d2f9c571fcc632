import { startTestServer } from '../scripts/lib/test-server.mjs';
import { benchArticleList } from './article-list.mjs';
import { benchClaims } from './claims.mjs';
import { benchCopydesk } from './copydesk.mjs';
import { prepareDemoOffice, serve } from './demo-office.mjs';
import { benchDeskFrame } from './desk-frame.mjs';
import { benchEditing } from './editing.mjs';
import { benchHistory } from './history.mjs';
import { benchIntake } from './intake.mjs';
import { benchKeptVersions } from './kept-versions.mjs';
import { printMachine } from './machine.mjs';
import { benchPdf } from './pdf.mjs';
import { benchSaving } from './saving.mjs';
import { benchSavingStages } from './saving-stages.mjs';
import { benchSearch } from './search.mjs';
import { benchSecondStart } from './second-start.mjs';
import { runSiteBench } from './site.mjs';
import { benchUnpleasantTexts } from './unpleasant.mjs';
import { watchDatabase } from './watched-database.mjs';

/** Serves a fresh copy of the demo office, measures it and prints a table. Takes about two minutes. */
export async function runBench() {
  const server = await startTestServer({ isDurable: true });
  let site;
  try {
    const demo = await prepareDemoOffice(server);
    site = await serve(demo);
    const office = { url: site.url, ...demo };

    printMachine();
    await benchDeskFrame(office);
    await benchEditing(office);
    await benchSaving(office);
    await benchHistory(office);
    await benchArticleList(office);
    await benchSearch(office);
    await site.stop();
    site = undefined;
    await benchStages(demo);
    await benchKeptVersions(server.env);
    await benchIntake();
    await benchPdf();
    await benchClaims();
    await benchCopydesk();
    await benchUnpleasantTexts();
  } finally {
    await site?.stop();
    await server.stop();
  }
  await runSiteBench();
  await benchSecondStart();
}

/** A server of its own: to be watched on the way to the database costs time, which the figures above must not have. */
async function benchStages({ dataDir, databaseUrl }) {
  const watch = await watchDatabase(databaseUrl);
  try {
    const site = await serve({ dataDir, databaseUrl: watch.url });
    try {
      await benchSavingStages({ url: site.url, databaseUrl }, watch);
    } finally {
      await site.stop();
    }
  } finally {
    await watch.close();
  }
}
