import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run, toolPath } from '../scripts/lib/run.mjs';
import { appEnvironment } from '../scripts/lib/settings.mjs';
import { startTestServer } from '../scripts/lib/test-server.mjs';
import { prepareDemoOffice } from './demo-office.mjs';
import { printFigures } from './figures.mjs';
import { printMachine } from './machine.mjs';

const ARTICLES = 10_000;

/** The export of the public site alone, of so many publications: `npm run bench -- export 10000`. */
export async function runExportBench(articles = ARTICLES) {
  const server = await startTestServer({ isDurable: true });
  const place = mkdtempSync(path.join(tmpdir(), 'huimou-export-'));
  try {
    const { databaseUrl, ownerUrl, dataDir } = await prepareDemoOffice(server);
    printMachine();
    console.log(`Exporting ${articles} articles …`);
    const env = { ...appEnvironment({ dataDir, port: 3000 }, databaseUrl), NODE_ENV: 'production' };
    const args = [toolPath('tsx'), 'bench/export-worker.ts', String(articles), path.join(place, 'site')];
    const output = await run(process.execPath, args, { env: { ...env, OWNER_URL: ownerUrl } });
    const { baked, first, second, third } = JSON.parse(output.trim().split('\n').at(-1));
    const said = ({ ms, written, removed }) =>
      `${(ms / 1000).toFixed(1)} s, ${written} files written, ${removed} removed`;
    printFigures(`Export of the public site, ${articles} articles`, [
      ['pages made before', `${(baked.ms / 1000).toFixed(1)} s, ${baked.pages} pages`],
      ['first export', `${said(first)}, ${(first.bytes / 1e6).toFixed(0)} MB`],
      ['after ten changed', said(second)],
      ['nothing changed', said(third)],
      ['peak memory', `${Math.round(first.peakRssMb)} MiB`],
    ]);
  } finally {
    rmSync(place, { recursive: true, force: true });
    await server.stop();
  }
}
