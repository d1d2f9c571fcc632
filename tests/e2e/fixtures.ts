import { cpSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { dropDatabase } from '../../scripts/lib/database.mjs';
import { testPassword } from '../../scripts/lib/demo-template.mjs';
import { createTestDatabase } from '../../scripts/lib/test-database.mjs';
import { startServer, type TestSite } from '../support/server';
import { testDatabaseName, testDatabaseUrl, testServer } from '../support/test-server';

export type Office = {
  url: string;
  databaseUrl: string;
  dataDir: string;
  server: TestSite;
  password: string;
};

/** Every worker has an office of its own: a copy of the demo's database and files, and a server on them. */
export const test = base.extend<{ baseURL: string }, { office: Office }>({
  office: [
    async ({}, provide, worker) => {
      const { url: serverUrl, dataDir: runDir } = testServer();
      const name = `office_${worker.workerIndex}`;
      const databaseUrl = testDatabaseUrl(name);
      const dataDir = path.join(runDir, name);
      mkdirSync(dataDir, { recursive: true });
      const demoFiles = path.join(runDir, 'demo');
      if (existsSync(demoFiles)) cpSync(demoFiles, dataDir, { recursive: true });
      await createTestDatabase(process.env, name, 'demo');
      const server = await startServer({ databaseUrl, dataDir });
      await provide({ url: server.url, databaseUrl, dataDir, server, password: testPassword });
      await server.stop();
      await dropDatabase(serverUrl, testDatabaseName(name));
    },
    { scope: 'worker', timeout: 480_000 },
  ],
  baseURL: async ({ office }, provide) => provide(office.url),
});

export { expect } from '@playwright/test';

/** Signs a demo account in, e.g. 'linxw'. */
export async function signIn(page: Page, name: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('用户名').fill(name);
  await page.getByLabel('密码').fill(testPassword);
  await page.getByRole('button', { name: '登录' }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}
