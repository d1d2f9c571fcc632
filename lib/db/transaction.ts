import type { Reader, Tx } from './client';

/**
 * Runs a use case's writes as one: all or none. Waits up to 10 s for a connection, runs up to 15 s. Within another
 * transaction it is part of that one.
 */
export function transaction<T>(db: Reader, work: (tx: Tx) => Promise<T>): Promise<T> {
  return '$connect' in db ? db.$transaction(work, { maxWait: 10_000, timeout: 15_000 }) : work(db);
}
