import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildStamp } from './build-stamp.mjs';
import { projectDir } from './project-dir.mjs';
import { runTool } from './run.mjs';
import { step } from './step.mjs';

/** Builds the site unless the build there was made from the present sources. */
export async function ensureBuilt() {
  const stampFile = path.join(projectDir, process.env.NEXT_DIST_DIR ?? '.next', 'huimou-build');
  const stamp = buildStamp(projectDir);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  rmSync(stampFile, { force: true });
  await step('构建网站', 'Building the site', () =>
    runTool('next', ['build'], { env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' } }),
  );
  writeFileSync(stampFile, stamp);
}
