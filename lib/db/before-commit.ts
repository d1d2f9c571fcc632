import type { Tx } from './client';

/** In this order a transaction writes what it leaves behind: a notice may want a job. */
const STEPS = ['notices', 'jobs', 'events'] as const;
type Step = (typeof STEPS)[number];
type Write = (tx: Tx) => Promise<unknown>;

const waiting = new WeakMap<Tx, Record<Step, Write[]>>();

/**
 * Has `write` done when the outermost `transaction()` is about to commit, after everything else it writes. A
 * write may itself ask for writes of a later step, or of its own.
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
