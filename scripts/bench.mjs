// npm run bench: how fast the public page, saving and the article list are, as ratios measured in one run; with `attack`,
// what others notice while somebody tries to shut the server down; with `search`, the searches alone, among as many
// articles as it is told; with `site`, the site's pages as files, of as many articles; with `export`, the site's export,
// likewise; with `pdf`, how long a PDF takes; with `newspaper`, the layout of a newspaper page; with
// `claims`, how long finding the claims of a text takes; with `copydesk`, how long the copy desk takes for one. Installs nothing.
import './lib/node-version.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { requireInstalled } from './lib/install.mjs';
import { main } from './lib/main.mjs';
import { ensureClient } from './lib/prisma-client.mjs';

await main(async () => {
  requireInstalled();
  const [, , what, count] = process.argv;
  if (what === 'pdf') {
    await (await import('../bench/pdf.mjs')).runPdfBench();
    return 0;
  }
  if (what === 'newspaper') {
    await (await import('../bench/newspaper.mjs')).runNewspaperBench();
    return 0;
  }
  if (what === 'claims') {
    await (await import('../bench/claims.mjs')).runClaimsBench();
    return 0;
  }
  if (what === 'copydesk') {
    await (await import('../bench/copydesk.mjs')).runCopydeskBench();
    return 0;
  }
  await ensureClient();
  if (what === 'export') {
    await (
      await import('../bench/export.mjs')
    ).runExportBench(count === undefined ? undefined : Number(count));
    return 0;
  }
  await ensureBuilt();
  if (what === 'attack') await (await import('../bench/attack.mjs')).runAttacks();
  else if (what === 'search')
    await (
      await import('../bench/search.mjs')
    ).runSearchBench(count === undefined ? undefined : Number(count));
  else if (what === 'site')
    await (await import('../bench/site.mjs')).runSiteBench(count === undefined ? undefined : Number(count));
  else await (await import('../bench/run-bench.mjs')).runBench();
  return 0;
});
