import type { Actor } from '@/lib/domain/permissions/roles';
import { requireAuthority } from './authority';
import { withRecord } from './before-commit';
import type { Reader, Tx } from './client';

/**
 * Runs a use case's writes as one: all or none. When the work is done, and with it every wait for a lock, the actor's
 * authority is read again; events, jobs and notices asked for on the way are written last (`beforeCommit`). Waits up
 * to 10 s for a connection, runs up to 15 s. Within another transaction it is part of that one, and its record is
 * written with that one's.
 * @throws Unauthenticated `signed_out`; Forbidden `duties_changed`, `link_ended`: nothing was written
 */
export async function transaction<T>(
  { db, actor }: { db: Reader; actor: Actor },
  work: (tx: Tx) => Promise<T> | T,
): Promise<T> {
  const authorised = async (tx: Tx) => {
    const result = await work(tx);
    await requireAuthority(tx, actor);
    return result;
  };
  if (!('$connect' in db)) return authorised(db);
  return db.$transaction((tx) => withRecord(tx, authorised), { maxWait: 10_000, timeout: 15_000 });
}
