import { withConnection } from './database.mjs';

const oldest = 15;

/** @throws Error saying in plain words why the server of DATABASE_URL cannot be used. */
export async function requireUsableServer(url) {
  const version = await withConnection(url, async (client) => {
    const { rows } = await client.query('SHOW server_version_num');
    return Math.floor(Number(rows[0].server_version_num) / 10_000);
  }).catch((error) => {
    throw new Error(
      `无法连接 DATABASE_URL 指定的数据库：${error.message || error.code}\n` +
        `The database of DATABASE_URL cannot be reached: ${error.message || error.code}`,
    );
  });
  if (version >= oldest) return;
  throw new Error(
    `需要 PostgreSQL ${oldest} 或更新版本，DATABASE_URL 的服务器为 ${version}。\n` +
      `PostgreSQL ${oldest} or newer is needed; the server of DATABASE_URL is ${version}.`,
  );
}
