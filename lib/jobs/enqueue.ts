import PgBoss from 'pg-boss';
import { beforeCommit } from '@/lib/db/before-commit';
import type { Tx } from '@/lib/db/client';
import type { JobName, JobPayloads } from './queues';

type When = { startAfter?: Date; singletonKey?: string };

// Never started: it only words the statements.
const noConnection = () => Promise.reject(new Error('Jobs are enqueued on the caller’s transaction only.'));
const sender = new PgBoss({ db: { executeSql: noConnection } });

/** Adds a job when the caller's transaction commits: it exists if and only if that does. */
export function enqueue<N extends JobName>(tx: Tx, name: N, payload: JobPayloads[N], when: When = {}): void {
  beforeCommit(tx, 'jobs', () => send(tx, name, payload, when));
}

async function send<N extends JobName>(
  tx: Tx,
  name: N,
  payload: JobPayloads[N],
  { startAfter, singletonKey }: When,
): Promise<void> {
  await sender.send(name, payload, {
    ...(startAfter ? { startAfter } : {}),
    ...(singletonKey ? { singletonKey } : {}),
    db: {
      executeSql: async (text, values) => ({ rows: await tx.$queryRawUnsafe<unknown[]>(text, ...values) }),
    },
  });
}
