import { withRecord } from './before-commit';
import type { Reader, Tx } from './client';

/**
 * Runs a use case's writes as one: all or none; events, jobs and notices asked for on the way are written last
 * (`beforeCommit`). Waits up to 10 s for a connection, runs up to 15 s. Within another transaction it is part of
 * that one, and its record is written with that one's.
 */
export async function transaction<T>(db: Reader, work: (tx: Tx) => Promise<T> | T): Promise<T> {
  if (!('$connect' in db)) return work(db);
  return db.$transaction((tx) => withRecord(tx, work), { maxWait: 10_000, timeout: 15_000 });
}
