import { can, type ActionFacts, type Permission } from '@/lib/domain/permissions/can';
import type { Actor } from '@/lib/domain/permissions/roles';

type Stage = { id: string; reviewers: { personId: string }[]; decision: { personId: string } | null };
type Review = { revision: { authors: { personId: string }[] }; stages: Stage[] };

/** The facts for `can` at this stage. The person's earlier decision at the same stage is no obstacle: they repeat it. */
export function decisionFacts(actor: Actor, review: Review, stage: Stage): ActionFacts['review.decide'] {
  const isActor = (row: { personId: string } | null) => row?.personId === actor.id;
  return {
    isNamedForStage: stage.reviewers.some(isActor),
    isAuthor: review.revision.authors.some(isActor),
    hasDecidedInReview: review.stages.some((other) => other.id !== stage.id && isActor(other.decision)),
  };
}

export function decisionPermission(actor: Actor, review: Review, stage: Stage): Permission {
  return can(actor, 'review.decide', decisionFacts(actor, review, stage));
}
