import { createDatabase, hasDatabase, renameDatabase, withDatabase } from './database.mjs';
import { requireUsableServer } from './external-server.mjs';
import { furnish, isFurnished } from './furnishing.mjs';
import { migrate, pendingMigrations } from './migrate.mjs';
import { startPostgres } from './postgres.mjs';
import { projectDir } from './project-dir.mjs';
import { step } from './step.mjs';

/**
 * The application's database, its tables up to date and the office furnished: DATABASE_URL's, or the bundled
 * server's. `fill`, if given, is called with its address to put the demo in. A database of the bundled server gets
 * its name only once all that is done, so that a first start cut short begins anew.
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function openDatabase({ dataDir, databaseUrl }, fill = async () => {}) {
  if (databaseUrl) {
    await requireUsableServer(databaseUrl);
    await prepare(databaseUrl, fill);
    return { url: databaseUrl, stop: async () => {} };
  }
  const server = await step('启动数据库', 'Starting the database', () =>
    startPostgres({ projectDir, dataDir }),
  );
  try {
    const url = server.url('huimou');
    if (await hasDatabase(server.url('postgres'), 'huimou')) {
      await prepare(url, fill);
    } else {
      const draft = 'huimou_in_preparation';
      await createDatabase(server.url('postgres'), draft);
      await prepare(withDatabase(url, draft), fill);
      await renameDatabase(server.url('postgres'), draft, 'huimou');
    }
    return { url, stop: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function prepare(url, fill) {
  if ((await pendingMigrations(url)).length) {
    await step('更新数据表', 'Bringing the tables up to date', () => migrate(url));
  }
  await fill(url);
  if (await isFurnished(url)) return;
  await step('配置主题领域、审级和模板', 'Furnishing the office', () => furnish(url));
}
