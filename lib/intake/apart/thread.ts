import { Worker } from 'node:worker_threads';
import { type Answer, valueOrThrow } from './answer';
import type { Task, TaskName, TaskOutput } from './tasks';

/** Two hundred pages take seconds; what takes longer than this has no end. */
const MAX_TASK_MS = 120_000;
const MAX_IDLE_MS = 60_000;
const MAX_HEAP_MB = 1024;

type Thread = { worker: Worker | null; last: Promise<unknown>; resting: NodeJS.Timeout | undefined };

// Development reloads modules; one thread must survive that.
const held = globalThis as typeof globalThis & { huimouReader?: Thread };

/** The thread is gone with its task: out of memory, or stopped because it took too long. */
export class ThreadLost extends Error {}

/**
 * Runs a task in a separate thread, so that nobody else has to wait for it. Tasks run one after the other, so that a
 * task that breaks the thread breaks no other task.
 * @throws what the task throws; ThreadLost
 */
export function runApart<T extends TaskName>(task: Task<T>): Promise<TaskOutput<T>> {
  const thread = (held.huimouReader ??= { worker: null, last: Promise.resolve(), resting: undefined });
  const turn = thread.last.then(() => run(thread, task));
  thread.last = turn.catch(() => undefined);
  return turn;
}

async function run<T extends TaskName>(thread: Thread, task: Task<T>): Promise<TaskOutput<T>> {
  clearTimeout(thread.resting);
  const worker = (thread.worker ??= startWorker());
  worker.ref();
  try {
    return valueOrThrow(await answer<TaskOutput<T>>(worker, task));
  } catch (error) {
    if (error instanceof ThreadLost) {
      thread.worker = null;
      await worker.terminate();
    }
    throw error;
  } finally {
    worker.unref();
    thread.resting = setTimeout(() => {
      thread.worker = null;
      void worker.terminate();
    }, MAX_IDLE_MS).unref();
  }
}

function answer<V>(worker: Worker, task: Task): Promise<Answer<V>> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => lose(new Error('took too long')), MAX_TASK_MS);
    function settle(settled: () => void) {
      clearTimeout(timer);
      worker.off('message', take).off('error', lose).off('exit', end);
      settled();
    }
    const take = (value: Answer<V>) => settle(() => resolve(value));
    const lose = (cause: unknown) => settle(() => reject(new ThreadLost('thread lost', { cause })));
    const end = (code: number) => lose(new Error(`ended with ${code}`));
    worker.on('message', take).on('error', lose).on('exit', end);
    worker.postMessage(task);
  });
}

function startWorker(): Worker {
  const options = { resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB } };
  return process.env.NEXT_RUNTIME
    ? new Worker(new URL('./worker.ts', import.meta.url), options)
    : new Worker(new URL('./worker-from-source.mjs', import.meta.url), options);
}
