import type { ReviewRecord } from '@/lib/reviews/queries/get-review-record';

/** Of the review record, what is printed with the text it is of. */
export type PrintedRecord = Pick<
  ReviewRecord,
  'contentHash' | 'authors' | 'proposers' | 'submittedBy' | 'submittedAt' | 'closedAt' | 'note' | 'stages'
>;
