// npm run drill [-- seconds]: eight people write while the office is backed up, all of it is lost, and it is restored and
// looked through. What npm test does in seconds, for as long as is asked; by default two minutes.
// npm run drill -- proposals [runs]: random proposals cut into differences, taken and followed; by default 100,000.
import './lib/node-version.mjs';
import { requireInstalled } from './lib/install.mjs';
import { main } from './lib/main.mjs';
import { run, runTool } from './lib/run.mjs';

await main(async () => {
  requireInstalled();
  if (process.argv[2] === 'proposals') return drillProposals(Number(process.argv[3] ?? 100_000));
  const seconds = String(Number(process.argv[2] ?? 120));
  const args = ['scripts/test.mjs', 'unit', 'tests/scripts/backup-drill.test.ts', '--testTimeout=3600000'];
  await run(process.execPath, args, { env: { HUIMOU_DRILL_SECONDS: seconds }, show: true });
});

/** Needs no database. */
async function drillProposals(runs) {
  const args = ['run', 'tests/proposals', '--testTimeout=36000000'];
  await runTool('vitest', args, { env: { HUIMOU_PROPOSALS: String(runs) }, show: true });
}
