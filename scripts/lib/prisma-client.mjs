import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectDir } from './project-dir.mjs';
import { runTool } from './run.mjs';
import { step } from './step.mjs';

/** Generates the database client unless the one there was made from this schema by this version of Prisma. */
export async function ensureClient() {
  if (isCurrent()) return;
  await step('生成数据库客户端', 'Generating the database client', () => runTool('prisma', ['generate']));
}

function isCurrent() {
  const generated = path.join(projectDir, 'lib/db/generated/internal/class.ts');
  if (!existsSync(generated)) return false;
  const source = readFileSync(generated, 'utf8');
  const schema = readFileSync(path.join(projectDir, 'prisma/schema.prisma'), 'utf8');
  const { version } = JSON.parse(
    readFileSync(path.join(projectDir, 'node_modules/prisma/package.json'), 'utf8'),
  );
  return (
    source.includes(JSON.stringify(schema)) && source.includes(`"clientVersion": ${JSON.stringify(version)}`)
  );
}
