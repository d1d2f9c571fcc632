import { runTool } from './run.mjs';

/**
 * Builds a database from the migrations on the server of `url` and compares it with the schema.
 * @throws CommandFailed with the difference when they do not agree.
 */
export function requireNoDrift(url) {
  const args = [
    '--from-migrations',
    'prisma/migrations',
    '--to-schema',
    'prisma/schema.prisma',
    '--exit-code',
  ];
  return runTool('prisma', ['migrate', 'diff', ...args], { env: { DATABASE_URL: url }, timeoutMs: 120_000 });
}
