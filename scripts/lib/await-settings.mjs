// Loaded into the site's process before Next: reads the code Next will need, then waits for the settings, which include
// the database's address. So the site reads its code while the database starts.
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { isMainThread } from 'node:worker_threads';
import './end-with-parent.mjs';

const needed = ['next', 'next/dist/server/lib/start-server', 'next/dist/server/next-server', 'pg', 'pg-boss'];
const require = createRequire(import.meta.url);

// Threads of the site load this file too. They have the settings already, and nobody sends them any.
if (isMainThread) {
  const told = once(process, 'message');
  if (process.env.NODE_ENV === 'production') needed.forEach(readAhead);
  const [settings] = await told;
  Object.assign(process.env, settings);
}

// If another version of Next does not have this file, only the saved time is lost.
function readAhead(name) {
  try {
    require(name);
  } catch (error) {
    if (error.code !== 'MODULE_NOT_FOUND' && error.code !== 'ERR_PACKAGE_PATH_NOT_EXPORTED') throw error;
  }
}
