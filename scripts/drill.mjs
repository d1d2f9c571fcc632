// npm run drill [-- seconds]: eight people write while the office is backed up, all of it is lost, and it is restored and
// looked through. What npm test does in seconds, for as long as is asked; by default two minutes.
import './lib/node-version.mjs';
import { requireInstalled } from './lib/install.mjs';
import { main } from './lib/main.mjs';
import { run } from './lib/run.mjs';

await main(async () => {
  requireInstalled();
  const seconds = String(Number(process.argv[2] ?? 120));
  const args = ['scripts/test.mjs', 'unit', 'tests/scripts/backup-drill.test.ts', '--testTimeout=3600000'];
  await run(process.execPath, args, { env: { HUIMOU_DRILL_SECONDS: seconds }, show: true });
});
