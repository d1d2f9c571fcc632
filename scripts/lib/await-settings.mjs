// Loaded into the site's process before Next: reads what Next is going to need, then waits to be told the settings,
// the database's address among them. So the one reads its code while the other starts.
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { isMainThread } from 'node:worker_threads';
import './end-with-parent.mjs';

const needed = ['next', 'next/dist/server/lib/start-server', 'next/dist/server/next-server', 'pg', 'pg-boss'];
const require = createRequire(import.meta.url);

// A thread of the site is given this file too; it has its settings, and nobody would tell it.
if (isMainThread) {
  const told = once(process, 'message');
  if (process.env.NODE_ENV === 'production') needed.forEach(readAhead);
  const [settings] = await told;
  Object.assign(process.env, settings);
}

// A file that another version of Next no longer has costs time only.
function readAhead(name) {
  try {
    require(name);
  } catch (error) {
    if (error.code !== 'MODULE_NOT_FOUND' && error.code !== 'ERR_PACKAGE_PATH_NOT_EXPORTED') throw error;
  }
}
