// Keeps the database of DATA_DIR running for work on the code; its address is in DATA_DIR/dev-url.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { startPostgres } from './lib/postgres.mjs';
import { projectDir } from './lib/project-dir.mjs';

const dataDir = path.resolve(projectDir, process.env.DATA_DIR ?? '.data');
const server = await startPostgres({ projectDir, dataDir });
const file = path.join(dataDir, 'dev-url');
writeFileSync(file, `${server.url()}\n`, { mode: 0o600 });
console.log(`数据库已启动，Ctrl-C 停止；地址见 ${file}`);
console.log(`The database is running, Ctrl-C stops it; its address is in ${file}`);

const held = setInterval(() => {}, 2 ** 30);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, async () => {
    clearInterval(held);
    await server.stop();
  });
}
