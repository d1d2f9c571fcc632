import { hasRole } from '@/lib/domain/permissions/roles';
import type { Reading } from '@/lib/db/context';

export type DecidedReview = {
  reviewId: string;
  articleId: string;
  bodyName: string;
  year: number;
  headline: string[];
  stage: string;
  revisionNumber: number;
  verdict: 'approve' | 'request_changes';
  decidedAt: Date;
  /** How the review stands now. */
  status: 'open' | 'approved' | 'changes_requested' | 'recalled';
};

const MOST = 20;

/** The reviews this person decided a stage of, the latest first. */
export async function listReviewsDecided({ actor, db }: Reading): Promise<DecidedReview[]> {
  if (actor.kind !== 'person' || !hasRole(actor, 'reviewer')) return [];
  const decisions = await db.decision.findMany({
    where: { personId: actor.id },
    orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }],
    take: MOST,
    select: {
      verdict: true,
      decidedAt: true,
      reviewStage: { select: { name: true } },
      revision: { select: { number: true } },
      review: {
        select: {
          id: true,
          status: true,
          article: { select: { id: true, bodyName: true, year: true, headline: true } },
        },
      },
    },
  });
  return decisions.map(({ verdict, decidedAt, reviewStage, revision, review }) => ({
    reviewId: review.id,
    articleId: review.article.id,
    bodyName: review.article.bodyName,
    year: review.article.year,
    headline: review.article.headline,
    stage: reviewStage.name,
    revisionNumber: revision.number,
    verdict,
    decidedAt,
    status: review.status,
  }));
}
