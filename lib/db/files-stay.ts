import type { SystemActor } from '@/lib/domain/permissions/roles';
import type { Reader } from './client';
import { transaction } from './transaction';

/** The advisory lock a backup shares while it copies files: a key of PostgreSQL's, of nothing else. */
export const FILES_STAY_LOCK = 482_003;

const SYSTEM: SystemActor = { kind: 'system', id: null, displayName: '系统' };

/** Does `work` unless a backup is copying files, and says whether it did; a backup that begins meanwhile waits. */
export async function unlessFilesStay(db: Reader, work: () => Promise<void>): Promise<boolean> {
  return transaction({ db, actor: SYSTEM }, async (tx) => {
    const [lock] = await tx.$queryRaw<{ isOurs: boolean }[]>`
      SELECT pg_try_advisory_xact_lock(${FILES_STAY_LOCK}) AS "isOurs"`;
    if (!lock?.isOurs) return false;
    await work();
    return true;
  });
}
