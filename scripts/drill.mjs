// npm run drill [-- seconds]: eight people write while the office is backed up, all of it is lost, and it is restored and
// looked through. What npm test does in seconds, for as long as is asked; by default two minutes.
// npm run drill -- site [withdrawals] [crashes]: tests/drills/site-drill.ts.
// npm run drill -- proposals [runs]: random proposals cut into differences, taken and followed; by default 100,000.
// npm run drill -- word: Word files laid out by LibreOffice, the lines and letters of a full page counted. With
// HUIMOU_OOXML_SCHEMAS, a folder with the schemas of ECMA-376 (transitional; wml.xsd), xmllint reads them against it.
import './lib/node-version.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { requireInstalled } from './lib/install.mjs';
import { requirePrograms } from './lib/require-programs.mjs';
import { main } from './lib/main.mjs';
import { ensureClient } from './lib/prisma-client.mjs';
import { run, runTool } from './lib/run.mjs';

await main(async () => {
  requireInstalled();
  if (process.argv[2] === 'site') return site();
  if (process.argv[2] === 'word') return word();
  const [env, tests] = process.argv[2] === 'proposals' ? proposals() : backup();
  const args = ['scripts/test.mjs', 'unit', tests, '--testTimeout=36000000'];
  await run(process.execPath, args, { env, show: true });
});

async function site() {
  await ensureClient();
  await ensureBuilt();
  await runTool('tsx', ['tests/drills/site-drill.ts', ...process.argv.slice(3)], { show: true });
}

function backup() {
  const seconds = String(Number(process.argv[2] ?? 120));
  return [{ HUIMOU_DRILL_SECONDS: seconds }, 'tests/scripts/backup-drill.test.ts'];
}

function proposals() {
  return [{ HUIMOU_PROPOSALS: String(Number(process.argv[3] ?? 100_000)) }, 'tests/proposals/differences'];
}

function word() {
  requirePrograms({
    soffice: 'libreoffice-writer-nogui',
    pdftotext: 'poppler-utils',
    ...(process.env.HUIMOU_OOXML_SCHEMAS && { xmllint: 'libxml2-utils' }),
  });
  return runTool('vitest', ['run', 'tests/outputs/word/drawn-pages.test.ts'], {
    env: { HUIMOU_DRAW_WORD: '1' },
    show: true,
  });
}
