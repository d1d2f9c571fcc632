import type { Queue } from 'pg-boss';

/** What each queue's jobs carry. */
export type JobPayloads = {
  'publish-due': { articleId: string };
  'send-notice': { noticeId: string };
  'store-document-pictures': { hash: string; fileName: string };
  'clear-leftovers': Record<string, never>;
  'thin-versions': Record<string, never>;
};
export type JobName = keyof JobPayloads;

/** `short`: of the jobs with one singleton key, at most one waits. */
export const QUEUES: { [N in JobName]: Omit<Queue, 'name'> } = {
  'publish-due': { policy: 'short', retryLimit: 8, retryDelay: 5, retryBackoff: true, expireInSeconds: 60 },
  // Tried for some four hours: an office's mail server is away longer than a database.
  'send-notice': { policy: 'short', retryLimit: 10, retryDelay: 15, retryBackoff: true, expireInSeconds: 60 },
  // A document may hold two hundred, each with a second's work or two.
  'store-document-pictures': { policy: 'short', retryLimit: 4, retryDelay: 30, expireInSeconds: 1800 },
  'clear-leftovers': { policy: 'short', retryLimit: 2, retryDelay: 60, expireInSeconds: 300 },
  'thin-versions': { policy: 'short', retryLimit: 2, retryDelay: 60, expireInSeconds: 1800 },
};

/** Done once a day, whichever server process comes first. */
export const DAILY_JOBS = ['clear-leftovers', 'thin-versions'] as const satisfies JobName[];
