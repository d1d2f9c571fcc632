import { can } from '@/lib/domain/permissions/can';
import { NotFound } from '@/lib/domain/errors';
import type { Reader } from '@/lib/db/client';
import type { Reading } from '@/lib/db/context';
import { loadProposerShares, type ProposerShare } from '@/lib/proposals/queries/list-proposer-shares';
import { revisionContent } from '@/lib/revisions/revision-content';
import { loadReview, type LoadedReview } from './load-review';
import { stagesForReader, type StageForReader } from './stages-for-reader';

/** 审核表. What it says of the article is what the reviewed revision says. */
export type ReviewRecord = {
  reviewId: string;
  articleId: string;
  bodyName: string;
  year: number;
  headline: string[];
  status: LoadedReview['status'];
  revisionNumber: number;
  contentHash: string;
  authors: string[];
  /** Whose proposals the text holds, and how much of it they are. */
  proposers: ProposerShare[];
  submittedBy: string;
  submittedAt: Date;
  closedAt: Date | null;
  note: string;
  stages: StageForReader[];
};

/** @throws NotFound `review` */
export async function getReviewRecord({ actor, db }: Reading, reviewId: string): Promise<ReviewRecord> {
  const record = can(actor, 'article.read', {}).allowed ? await loadReviewRecord(db, reviewId) : null;
  if (!record) throw new NotFound('review');
  return record;
}

/** For a job, of which whoever asked for it was asked. */
export async function loadReviewRecord(db: Reader, reviewId: string): Promise<ReviewRecord | null> {
  const review = await loadReview(db, { reviewId });
  if (!review) return null;
  const content = revisionContent(review.revision.content);
  return {
    reviewId,
    articleId: review.articleId,
    bodyName: content.bodyName,
    year: content.year,
    headline: content.heading.headline,
    status: review.status,
    revisionNumber: review.revision.number,
    contentHash: review.revision.contentHash,
    authors: review.revision.authors.map((row) => row.person.displayName),
    proposers: await loadProposerShares(db, review.revision.id),
    submittedBy: review.submittedBy.displayName,
    submittedAt: review.submittedAt,
    closedAt: review.closedAt,
    note: review.note,
    stages: stagesForReader(review),
  };
}
