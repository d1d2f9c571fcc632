import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { projectDir } from './project-dir.mjs';
import { secret } from './secrets.mjs';

/** Takes in `.env` without overriding what is set, and reads the settings every script shares. */
export function readSettings() {
  const file = path.join(projectDir, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
  const dataDir = path.resolve(projectDir, process.env.DATA_DIR || '.data');
  mkdirSync(dataDir, { recursive: true });
  return {
    dataDir,
    port: readPort(process.env.PORT || '3000'),
    databaseUrl: process.env.DATABASE_URL || undefined,
    ownerUrl: process.env.DATABASE_OWNER_URL || undefined,
  };
}

/** What the application needs in its environment. */
export function appEnvironment({ dataDir, port }, databaseUrl) {
  return {
    DATABASE_URL: databaseUrl,
    // Empty rather than absent: Next would read it from .env, and the application must not know it.
    DATABASE_OWNER_URL: '',
    DATA_DIR: dataDir,
    PORT: String(port),
    NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || secret(dataDir, 'authSecret'),
    NEXTAUTH_URL: process.env.NEXTAUTH_URL || `http://localhost:${port}`,
    NEXT_TELEMETRY_DISABLED: '1',
  };
}

function readPort(text) {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new Error(
    `PORT 应为 1 到 65535 的整数，现为“${text}”。\nPORT must be a whole number from 1 to 65535, not "${text}".`,
  );
}
