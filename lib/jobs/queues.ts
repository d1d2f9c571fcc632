/** What each queue's jobs carry. */
export type JobPayloads = {
  'publish-due': { articleId: string };
  'send-notice': { noticeId: string };
  'store-document-pictures': { hash: string; fileName: string };
  'make-output': { outputId: string };
  'send-webhook': { deliveryId: string };
  'clear-leftovers': Record<string, never>;
  'thin-versions': Record<string, never>;
  'empty-bin': Record<string, never>;
  'make-backup': Record<string, never>;
  'verify-backup': Record<string, never>;
};
export type JobName = keyof JobPayloads;

/** Done once a day, whichever server process comes first. */
export const DAILY_JOBS = ['clear-leftovers', 'empty-bin', 'thin-versions'] as const satisfies JobName[];
