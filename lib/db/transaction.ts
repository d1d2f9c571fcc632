import type { Db, Tx } from './client';

/** Runs a use case's writes as one: all or none. Waits up to 10 s for a connection, runs up to 15 s. */
export function transaction<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.$transaction(work, { maxWait: 10_000, timeout: 15_000 });
}
