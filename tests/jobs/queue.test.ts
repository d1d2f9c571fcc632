import { beforeEach, expect, test } from 'vitest';
import { enqueue } from '@/lib/jobs/enqueue';
import { DAILY_JOBS, type JobName } from '@/lib/jobs/queues';
import { transaction } from '@/lib/db/transaction';
import { startWorker } from '@/lib/jobs/start-worker';
import { resetDb, testDb } from '../support/database';
import { clearJobs, eventually, queuedJobs, system } from '../support/jobs';

const db = testDb();
beforeEach(async () => {
  await resetDb();
  await clearJobs(db);
});

const url = process.env.DATABASE_URL ?? '';
const nothing = async () => {};
const idle = {
  'publish-due': nothing,
  'send-notice': nothing,
  'store-document-pictures': nothing,
  'send-webhook': nothing,
  'make-output': async () => {},
  'clear-leftovers': nothing,
  'empty-bin': nothing,
  'thin-versions': nothing,
  'make-backup': nothing,
  'verify-backup': nothing,
};

test('a job exists if and only if the transaction that asked for it commits', async () => {
  await transaction({ db, actor: system }, (tx) => enqueue(tx, 'publish-due', { articleId: 'kept' }));
  const failed = transaction({ db, actor: system }, async (tx) => {
    enqueue(tx, 'publish-due', { articleId: 'lost' });
    throw new Error('changed my mind');
  });
  await expect(failed).rejects.toThrow('changed my mind');
  expect((await queuedJobs(db)).map((job) => job.data)).toEqual([{ articleId: 'kept' }]);
});

test('of the jobs with one key only one waits', async () => {
  const startAfter = new Date(Date.now() + 3_600_000);
  for (const singletonKey of ['a', 'a', 'b']) {
    await transaction({ db, actor: system }, (tx) =>
      enqueue(tx, 'publish-due', { articleId: singletonKey }, { startAfter, singletonKey }),
    );
  }
  expect(await queuedJobs(db)).toHaveLength(2);
});

test('a job enqueued while no worker runs is carried out by the next one, and tried again when it fails', async () => {
  await transaction({ db, actor: system }, (tx) => enqueue(tx, 'publish-due', { articleId: 'x' }));
  const tries: string[] = [];
  const handler = async ({ articleId }: { articleId: string }) => {
    tries.push(articleId);
    if (tries.length === 1) throw new Error('the database was away');
  };
  const worker = await startWorker(url, { handlers: { ...idle, 'publish-due': handler }, sweep: nothing });
  try {
    await eventually(async () => tries.length === 2);
    await eventually(async () => (await queuedJobs(db))[0]?.state === 'completed');
  } finally {
    await worker.stop();
  }
  expect(tries).toEqual(['x', 'x']);
});

test('a worker sweeps when it starts', async () => {
  let swept = 0;
  const sweep = async () => void (swept += 1);
  const worker = await startWorker(url, { handlers: idle, sweep });
  await worker.stop();
  expect(swept).toBe(1);
});

test('each daily job is done once a day, by one of however many workers', async () => {
  const done: JobName[] = [];
  const noted = (name: JobName) => async () => void done.push(name);
  const handlers = { ...idle, ...Object.fromEntries(DAILY_JOBS.map((name) => [name, noted(name)])) };
  for (const round of [1, 2]) {
    const workers = await Promise.all([
      startWorker(url, { handlers, sweep: nothing }),
      startWorker(url, { handlers, sweep: nothing }),
    ]);
    await eventually(async () => {
      const jobs = await queuedJobs(db);
      return DAILY_JOBS.every((name) => jobs.some((job) => job.name === name && job.state === 'completed'));
    });
    await Promise.all(workers.map((worker) => worker.stop()));
    const queued = (await queuedJobs(db)).map((job) => job.name).sort();
    expect({ round, done: done.sort(), queued }).toEqual({ round, done: DAILY_JOBS, queued: DAILY_JOBS });
  }
});
