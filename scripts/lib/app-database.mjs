import { createDatabase, hasDatabase, renameDatabase } from './database.mjs';
import { withAccount } from './app-role.mjs';
import { requireUsableServer } from './external-server.mjs';
import { furnish, isFurnished } from './furnishing.mjs';
import { grantToApp } from './grant-to-app.mjs';
import { migrate, pendingMigrations } from './migrate.mjs';
import { startPostgres } from './postgres.mjs';
import { projectDir } from './project-dir.mjs';
import { step } from './step.mjs';
import { requireTwoRoles } from './two-roles.mjs';

/**
 * The application's database, its tables up to date and the office furnished: DATABASE_URL's, or the bundled
 * server's. `fill`, if given, is called with its addresses to put the demo in. A database of the bundled server gets
 * its name only once all that is done, so that a first start cut short begins anew. `url` is the address of the
 * application's role, which owns nothing unless DATABASE_URL alone is given; `ownerUrl` that of the owner, who migrates.
 * @param {{ dataDir: string, databaseUrl?: string | undefined, ownerUrl?: string | undefined }} settings
 * @returns {Promise<{ url: string, ownerUrl: string, stop: () => Promise<void> }>}
 */
export async function openDatabase({ dataDir, databaseUrl, ownerUrl }, fill = async () => {}) {
  if (databaseUrl) {
    await requireUsableServer(databaseUrl);
    if (ownerUrl) await requireUsableServer(ownerUrl, 'DATABASE_OWNER_URL');
    const role = await requireTwoRoles(databaseUrl, ownerUrl);
    const addresses = { url: databaseUrl, ownerUrl: ownerUrl ?? databaseUrl };
    await prepare(addresses, role, fill);
    return { ...addresses, stop: async () => {} };
  }
  const server = await step('启动数据库', 'Starting the database', () =>
    startPostgres({ projectDir, dataDir }),
  );
  const addressesOf = (name) => ({
    url: withAccount(server.url(name), server.app),
    ownerUrl: server.url(name),
  });
  try {
    if (await hasDatabase(server.url('postgres'), 'huimou')) {
      await prepare(addressesOf('huimou'), server.app.name, fill);
    } else {
      const draft = 'huimou_in_preparation';
      await createDatabase(server.url('postgres'), draft);
      await prepare(addressesOf(draft), server.app.name, fill);
      await renameDatabase(server.url('postgres'), draft, 'huimou');
    }
    return { ...addressesOf('huimou'), stop: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function prepare({ url, ownerUrl }, role, fill) {
  if ((await pendingMigrations(ownerUrl)).length) {
    await step('更新数据表', 'Bringing the tables up to date', () => migrate(ownerUrl));
  }
  await grantToApp(ownerUrl, role);
  await fill({ url, ownerUrl });
  if (await isFurnished(url)) return;
  await step('配置主题领域、审级和模板', 'Furnishing the office', () => furnish(url));
}
