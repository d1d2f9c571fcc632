import { setTimeout as wait } from 'node:timers/promises';
import { keepChainHeads } from '@/lib/audit/chain-head';
import { runSealer } from '@/lib/audit/run-sealer';
import { makeNightlyBackup } from '@/lib/backup/commands/make-nightly-backup';
import { verifyNewest } from '@/lib/backup/verify-newest';
import { watchBackups } from '@/lib/backup/watch-backups';
import { purgeBin } from '@/lib/articles/commands/purge-bin';
import { thinVersions } from '@/lib/writing/commands/thin-versions';
import { sharedDb } from '@/lib/db/shared-db';
import type { Db } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';
import { allowsPrivateWebhooks, env } from '@/lib/env';
import { runIndexer } from '@/lib/finding/run-indexer';
import type { Kept } from '@/lib/jobs/keep-doing';
import { startWorker, type RunningWorker, type Work } from '@/lib/jobs/start-worker';
import { removeAbandonedUploads } from '@/lib/media/remove-abandoned-uploads';
import { recordFailedSignIns } from '@/lib/people/failed-sign-ins';
import { clearOldAttempts } from '@/lib/people/sign-in-attempts';
import { carryOutOutput } from '@/lib/outputs/commands/carry-out-output';
import { failLostOutputs } from '@/lib/outputs/fail-lost-outputs';
import { queueLostOutputs } from '@/lib/outputs/queue-lost-outputs';
import { removeUnusedOutputs } from '@/lib/outputs/remove-unused-outputs';
import { removeUnfinishedOutputs } from '@/lib/outputs/output-files';
import { sendNotice } from '@/lib/notices/send-notice';
import { publishDue } from '@/lib/publications/commands/publish-due';
import { indexMissing } from '@/lib/publications/index-all';
import { publishAllDue } from '@/lib/publications/publish-all-due';
import { remindDaily } from '@/lib/seasons/remind-daily';
import { queueLostPictures } from '@/lib/submissions/pictures/queue-lost-pictures';
import { storeDocumentPictures } from '@/lib/submissions/pictures/store-document-pictures';
import { removeStaleFiles } from '@/lib/submissions/files/remove-stale-files';
import { removeUnusedFiles } from '@/lib/submissions/files/remove-unused-files';
import { sendWebhook } from '@/lib/webhooks/send-webhook';
import { clearDeliveries } from '@/lib/webhooks/clear-deliveries';
import { queueLostDeliveries } from '@/lib/webhooks/queue-lost-deliveries';
import { siteOrigin } from '@/lib/outputs/site/site-origin';
import { noticeMail } from './notice-mail';
import { outputSetting } from './output-setting';

/** What the job queue does, and for whom it acts. */
export function jobWork(db: Db): Work {
  const ctx = (): Ctx => ({ actor: { kind: 'system', id: null, displayName: '系统' }, now: new Date(), db });
  const remind = remindDaily();
  const keepHeads = keepChainHeads();
  const watch = watchBackups();
  return {
    handlers: {
      'publish-due': async (payload) => void (await publishDue(ctx(), payload)),
      'send-notice': async (payload) => void (await sendNotice(ctx(), payload, noticeMail)),
      'store-document-pictures': (payload) => storeDocumentPictures(ctx(), payload),
      'make-output': async (payload) => carryOutOutput(ctx(), payload, await outputSetting()),
      'send-webhook': (payload) =>
        sendWebhook(ctx(), payload, { origin: siteOrigin(), allowsPrivate: allowsPrivateWebhooks() }),
      'clear-leftovers': async () => {
        await clearOldAttempts(db, new Date());
        await removeAbandonedUploads(new Date());
        await removeStaleFiles(new Date());
        await removeUnusedFiles(db, new Date());
        await removeUnfinishedOutputs(new Date());
        await removeUnusedOutputs(db, new Date());
        await clearDeliveries(db, new Date());
        await queueLostPictures(ctx());
      },
      'thin-versions': async () => void (await thinVersions(ctx())),
      'empty-bin': async () => void (await purgeBin(ctx())),
      'make-backup': () => reported('backup', makeNightlyBackup(ctx())),
      'verify-backup': () => reported('verifying a backup', verifyNewest(new Date())),
    },
    sweep: () =>
      eachInTurn([
        () => publishAllDue(ctx()),
        () => indexMissing({ ...ctx(), db }),
        () => remind(ctx()),
        () => failLostOutputs(ctx()),
        () => queueLostOutputs(ctx()),
        () => queueLostDeliveries(ctx()),
        () => keepHeads(db, new Date()),
        () => watch(ctx()),
      ]),
  };
}

/** One that fails keeps none of the others from its turn: on a full disk heads cannot be noted, and backups must be told. */
async function eachInTurn(duties: readonly (() => Promise<unknown>)[]): Promise<void> {
  const faults: unknown[] = [];
  for (const duty of duties) await duty().catch((error: unknown) => faults.push(error));
  if (faults.length > 0) throw faults[0];
}

/** The queue keeps a failure in its own tables only. */
async function reported(what: string, work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    console.error(what, error);
    throw error;
  }
}

const RETRY_MS = 5_000;
const FAILURES_MS = 5_000;
/** What the worker's and the indexer's starts keep a core busy with; whoever opens the first page comes first. */
const AFTER_FIRST_PAGE_MS = 2_000;

// Development evaluates this module again after a change; one worker must survive that.
const held = globalThis as typeof globalThis & {
  huimouWorker?: Promise<RunningWorker>;
  huimouSealer?: Kept;
  huimouIndexer?: Promise<Kept>;
  huimouFailures?: NodeJS.Timeout;
};

/**
 * Starts the server process's job worker, in a moment, its sealer of the log, what keeps the desk's search up to
 * the texts and what records failed sign-ins, once;
 * all keep trying while the database is away.
 */
export function startJobs(): void {
  held.huimouWorker ??= startWhenPossible();
  held.huimouSealer ??= runSealer(sharedDb());
  held.huimouIndexer ??= wait(AFTER_FIRST_PAGE_MS).then(() => runIndexer(sharedDb()));
  held.huimouFailures ??= setInterval(recordFailures, FAILURES_MS).unref();
}

function recordFailures(): void {
  recordFailedSignIns(sharedDb()).catch((error: unknown) => console.error('failed sign-ins', error));
}

async function startWhenPossible(): Promise<RunningWorker> {
  await wait(AFTER_FIRST_PAGE_MS);
  for (;;) {
    try {
      return await startWorker(env().DATABASE_URL, jobWork(sharedDb()));
    } catch (error) {
      console.error('job worker could not start', error);
      await wait(RETRY_MS);
    }
  }
}
