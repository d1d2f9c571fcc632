import { env } from '@/lib/env';
import { createDb, type Db } from './client';

// Development reloads modules; one pool must survive that.
const held = globalThis as typeof globalThis & { huimouDb?: Db };

/** The server process's own pool. */
export function sharedDb(): Db {
  held.huimouDb ??= createDb(env().DATABASE_URL, env().DATABASE_POOL);
  return held.huimouDb;
}
