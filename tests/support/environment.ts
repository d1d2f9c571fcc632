import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { testDatabaseUrl, testServer } from './test-server';

// What lib/env.ts reads, set before any test's module is loaded.
const worker = `worker_${process.env.VITEST_POOL_ID}`;
const dataDir = path.join(testServer().dataDir, worker);
mkdirSync(dataDir, { recursive: true });

Object.assign(process.env, {
  DATABASE_URL: testDatabaseUrl(worker),
  DATA_DIR: dataDir,
  NEXTAUTH_SECRET: 'a secret that only the tests use',
  NEXTAUTH_URL: 'http://localhost:3000',
});
