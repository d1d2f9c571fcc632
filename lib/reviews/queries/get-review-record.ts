import { can } from '@/lib/domain/permissions/can';
import { NotFound } from '@/lib/domain/errors';
import type { Reading } from '@/lib/db/context';
import { listProposerShares, type ProposerShare } from '@/lib/proposals/queries/list-proposer-shares';
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
  const review = can(actor, 'article.read', {}).allowed ? await loadReview(db, { reviewId }) : null;
  if (!review) throw new NotFound('review');
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
    proposers: await listProposerShares({ actor, db }, review.revision.id),
    submittedBy: review.submittedBy.displayName,
    submittedAt: review.submittedAt,
    closedAt: review.closedAt,
    note: review.note,
    stages: stagesForReader(review),
  };
}
