import { access, mkdir, rm, utimes } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { beforeEach, expect, test } from 'vitest';
import { headsFile } from '@/lib/audit/chain-head';
import { sealEvents } from '@/lib/audit/seal-events';
import { jobWork } from '@/lib/web/start-jobs';
import { startWorker } from '@/lib/jobs/start-worker';
import { schedulePublication } from '@/lib/publications/commands/schedule-publication';
import { submissionFilePath } from '@/lib/submissions/files/file-path';
import { keepFile } from '@/lib/submissions/files/keep-file';
import { receiveFile } from '@/lib/submissions/files/receive-file';
import { resetDb, testDb } from '../support/database';
import { clearJobs, eventually, queuedJobs } from '../support/jobs';
import { approvedArticle, newsroom } from '../support/newsroom';
import { ctxOf, person } from '../support/office';

const db = testDb();
beforeEach(async () => {
  await resetDb();
  await clearJobs(db);
});

const url = process.env.DATABASE_URL ?? '';
const minuteAgo = new Date(Math.floor(Date.now() / 60_000) * 60_000 - 60_000);

/** An article scheduled two minutes ago for a minute ago: it fell due while nobody worked. */
async function fellDue(): Promise<void> {
  const room = await newsroom(db);
  const { articleId, revisionId } = await approvedArticle(db, room);
  const then = new Date(minuteAgo.getTime() - 60_000);
  const input = { articleId, revisionId, slug: 'tongxin', dueAt: minuteAgo };
  await schedulePublication(ctxOf(db, room.publisher, then), input);
}

const isLive = async () => (await db.publication.findFirst())?.state === 'live';

test('what fell due while no worker ran is published once when one starts', async () => {
  await fellDue();
  const worker = await startWorker(url, { ...jobWork(db), sweep: async () => {} });
  await eventually(isLive).finally(() => worker.stop());
  expect(await db.event.count({ where: { type: 'publication.published' } })).toBe(1);
});

test('the sweep publishes it even when its job was lost', async () => {
  await fellDue();
  await clearJobs(db);
  const worker = await startWorker(url, jobWork(db));
  await eventually(isLive).finally(() => worker.stop());
});

test('what fails in a sweep keeps nothing else from its turn', async () => {
  const admin = await person(db, { roles: ['admin'] });
  await db.furnishing.create({ data: { id: 'topics', doneAt: new Date(Date.now() - 90 * 86_400_000) } });
  await approvedArticle(db, await newsroom(db));
  await sealEvents(db);
  const heads = headsFile();
  await rm(heads, { force: true });
  await mkdir(heads, { recursive: true });
  try {
    await expect(jobWork(db).sweep()).rejects.toMatchObject({ code: 'EISDIR' });
  } finally {
    await rm(heads, { recursive: true });
  }
  expect(await db.notice.count({ where: { personId: admin.id, kind: 'backup_attention' } })).toBe(1);
});

test('two workers with job and sweep together publish once', async () => {
  await fellDue();
  const workers = await Promise.all([startWorker(url, jobWork(db)), startWorker(url, jobWork(db))]);
  await eventually(isLive);
  await eventually(async () => (await queuedJobs(db)).every((job) => job.state === 'completed'));
  await Promise.all(workers.map((worker) => worker.stop()));
  expect(await db.event.count({ where: { type: 'publication.published' } })).toBe(1);
});

test('leftovers are cleared away', async () => {
  const lastFailureAt = new Date(Date.now() - 48 * 3_600_000);
  await db.signInThrottle.create({ data: { key: 'name nobody', signInName: 'nobody', lastFailureAt } });
  const { path: incoming } = await receiveFile(Readable.from([Buffer.from('半个文件')]));
  const { path: unused, hash } = await receiveFile(Readable.from([Buffer.from('无人提及')]));
  await keepFile({ path: unused, byteSize: 12, hash });
  for (const file of [incoming, submissionFilePath(hash)]) await utimes(file, lastFailureAt, lastFailureAt);
  const isGone = (file: string) =>
    access(file).then(
      () => false,
      () => true,
    );

  const worker = await startWorker(url, jobWork(db));
  await eventually(
    async () =>
      (await db.signInThrottle.count()) === 0 &&
      (await isGone(incoming)) &&
      (await isGone(submissionFilePath(hash))),
  ).finally(() => worker.stop());
});
