/**
 * The queues as the owner of the database makes them at the start. `short`: of the jobs with one singleton key,
 * at most one waits. JavaScript, because the start scripts read it too.
 * @satisfies {Record<string, Omit<import('pg-boss').Queue, 'name'>>}
 */
export const QUEUE_OPTIONS = {
  'publish-due': { policy: 'short', retryLimit: 8, retryDelay: 5, retryBackoff: true, expireInSeconds: 60 },
  // Tried for some four hours: an office's mail server is away longer than a database.
  'send-notice': { policy: 'short', retryLimit: 10, retryDelay: 15, retryBackoff: true, expireInSeconds: 60 },
  // A document may hold two hundred, each with a second's work or two.
  'store-document-pictures': { policy: 'short', retryLimit: 4, retryDelay: 30, expireInSeconds: 1800 },
  // A document is ended after a minute and a half, and others may stand before it.
  'make-output': { policy: 'short', retryLimit: 2, retryDelay: 5, expireInSeconds: 600 },
  // Tries of the delivery itself are its row's; these are for a database that is away.
  'send-webhook': { policy: 'short', retryLimit: 2, retryDelay: 30, expireInSeconds: 60 },
  'clear-leftovers': { policy: 'short', retryLimit: 2, retryDelay: 60, expireInSeconds: 300 },
  // Hours where there are many photos; the next night comes in any case.
  'make-backup': { policy: 'short', retryLimit: 2, retryDelay: 1800, expireInSeconds: 6 * 3600 },
  'verify-backup': { policy: 'short', retryLimit: 0, expireInSeconds: 6 * 3600 },
  'thin-versions': { policy: 'short', retryLimit: 2, retryDelay: 60, expireInSeconds: 1800 },
  'empty-bin': { policy: 'short', retryLimit: 2, retryDelay: 60, expireInSeconds: 300 },
};
