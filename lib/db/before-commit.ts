import type { Tx } from './client';

/** The order in which a transaction writes its record. Notices come before jobs, because a notice may need a job. */
const STEPS = ['notices', 'jobs', 'events'] as const;
type Step = (typeof STEPS)[number];
type Write = (tx: Tx) => Promise<unknown>;

const waiting = new WeakMap<Tx, Record<Step, Write[]>>();

/**
 * Runs `write` just before the outermost `transaction()` commits, after everything else has been written. `write` may
 * itself register more writes, of the same step or a later one.
 * @throws Error when `tx` did not come from `transaction()`
 */
export function beforeCommit(tx: Tx, step: Step, write: Write): void {
  const record = waiting.get(tx);
  if (!record) throw new Error('A record is kept only inside transaction().');
  record[step].push(write);
}

/** Runs `work`, then what it asked for with `beforeCommit`. Called by `transaction()` alone. */
export async function withRecord<T>(tx: Tx, work: (tx: Tx) => Promise<T> | T): Promise<T> {
  const record: Record<Step, Write[]> = { notices: [], jobs: [], events: [] };
  waiting.set(tx, record);
  const result = await work(tx);
  for (const step of STEPS) for (const write of record[step]) await write(tx);
  waiting.delete(tx);
  return result;
}
