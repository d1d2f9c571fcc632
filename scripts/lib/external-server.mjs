import { withConnection } from './database.mjs';

const oldest = 15;

/** @throws Error saying in plain words why the server of `variable` cannot be used. */
export async function requireUsableServer(url, variable = 'DATABASE_URL') {
  const version = await withConnection(url, async (client) => {
    const { rows } = await client.query('SHOW server_version_num');
    return Math.floor(Number(rows[0].server_version_num) / 10_000);
  }).catch((error) => {
    throw new Error(
      `无法连接 ${variable} 指定的数据库：${error.message || error.code}\n` +
        `The database of ${variable} cannot be reached: ${error.message || error.code}`,
    );
  });
  if (version >= oldest) return;
  throw new Error(
    `需要 PostgreSQL ${oldest} 或更新版本，${variable} 的服务器为 ${version}。\n` +
      `PostgreSQL ${oldest} or newer is needed; the server of ${variable} is ${version}.`,
  );
}
