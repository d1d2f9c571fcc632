import type { LoadedReview } from './load-review';

export type StageForReader = {
  id: string;
  name: string;
  /** `not_reached`: the review ended before it. */
  standing: 'done' | 'current' | 'to_come' | 'not_reached';
  reviewers: { id: string; displayName: string }[];
  decision: {
    by: { id: string; displayName: string };
    verdict: 'approve' | 'request_changes';
    opinion: string;
    decidedAt: Date;
    /** An administrator had given the person a temporary password within the 24 hours before. */
    passwordResetAt: Date | null;
  } | null;
};

export function stagesForReader(review: LoadedReview): StageForReader[] {
  return review.stages.map((stage) => ({
    id: stage.id,
    name: stage.name,
    standing: standing(review, stage),
    reviewers: stage.reviewers.map(({ person: { id, displayName } }) => ({ id, displayName })),
    decision: stage.decision && {
      by: stage.decision.person,
      verdict: stage.decision.verdict,
      opinion: stage.decision.opinion,
      decidedAt: stage.decision.decidedAt,
      passwordResetAt: stage.decision.passwordResetAt,
    },
  }));
}

function standing(review: LoadedReview, stage: LoadedReview['stages'][number]): StageForReader['standing'] {
  if (stage.decision) return 'done';
  if (review.status !== 'open') return 'not_reached';
  return stage.position === review.currentStage ? 'current' : 'to_come';
}
