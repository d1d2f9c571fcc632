import PgBoss from 'pg-boss';
import { DAILY_JOBS, type JobName, type JobPayloads } from './queues';

const POLL_SECONDS = 1;
/** How many of a queue's jobs a server process does at once; where nothing is said, one. */
const AT_ONCE: Partial<Record<JobName, number>> = { 'send-webhook': 4 };
const SWEEP_MS = 60_000;
const DAY_SECONDS = 24 * 3600;

export type JobHandlers = { [N in JobName]: (payload: JobPayloads[N]) => Promise<void> };

/** A handler that throws is tried again, later each time, as its queue says. */
export type Work = {
  handlers: JobHandlers;
  /** Run at the start and then every minute: finds what a lost job would have done. */
  sweep: () => Promise<void>;
};

export type RunningWorker = { stop: () => Promise<void> };

/** Carries out jobs from the database at `url` on two connections of its own, until stopped. */
export async function startWorker(url: string, { handlers, sweep }: Work): Promise<RunningWorker> {
  const boss = new PgBoss({
    connectionString: url,
    max: 2,
    schedule: false,
    // The tables and queues are made by the database's owner before the application starts.
    migrate: false,
    // A daily job must be remembered until its day is over.
    archiveCompletedAfterSeconds: DAY_SECONDS,
  });
  boss.on('error', (error) => console.error('job queue', error));
  await boss.start();
  for (const name of Object.keys(handlers) as JobName[]) await handle(boss, name, handlers[name]);

  const sweepAll = async () => {
    // First: what they clear away may be what a failing sweep lacks, room on the disk.
    await sendDailyJobs(boss);
    await sweep();
  };
  const sweepOrReport = () => sweepAll().catch((error: unknown) => console.error('job sweep', error));
  let sweeping = sweepOrReport();
  const timer = setInterval(() => (sweeping = sweeping.then(sweepOrReport)), SWEEP_MS);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await sweeping;
      await boss.stop({ timeout: 10_000 });
    },
  };
}

async function handle<N extends JobName>(boss: PgBoss, name: N, handler: JobHandlers[N]): Promise<void> {
  for (let worker = 0; worker < (AT_ONCE[name] ?? 1); worker += 1)
    await boss.work<JobPayloads[N]>(name, { pollingIntervalSeconds: POLL_SECONDS }, async (jobs) => {
      for (const job of jobs) await handler(job.data);
    });
}

/** Enqueued every minute, but the queue takes each job once a day. At a fixed hour the machine might be switched off. */
async function sendDailyJobs(boss: PgBoss): Promise<void> {
  for (const name of DAILY_JOBS) await boss.send(name, {}, { singletonSeconds: DAY_SECONDS });
}
