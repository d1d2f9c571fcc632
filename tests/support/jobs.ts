import type { Db } from '@/lib/db/client';
import type { SystemActor } from '@/lib/domain/permissions/roles';

export const system: SystemActor = { kind: 'system', id: null, displayName: '系统' };

export type QueuedJob = { name: string; data: unknown; state: string; startAfter: Date };

/** The jobs in the queue, in the order they fall due. */
export function queuedJobs(db: Db): Promise<QueuedJob[]> {
  return db.$queryRaw`SELECT name, data, state::text, start_after AS "startAfter" FROM pgboss.job ORDER BY start_after`;
}

/** Empties the queue: its tables are pg-boss's own, so resetting the database leaves them. */
export async function clearJobs(db: Db): Promise<void> {
  await db.$executeRaw`DELETE FROM pgboss.job`;
}

/** Waits until `holds` does, looking ten times a second. @throws Error after `seconds` */
export async function eventually(holds: () => Promise<boolean>, seconds = 60): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`not so after ${seconds} s`);
    await new Promise((resume) => setTimeout(resume, 100));
  }
}
