import type { Reader } from '@/lib/db/client';
import type { ActionFacts } from '@/lib/domain/permissions/can';
import type { Actor } from '@/lib/domain/permissions/roles';

/** What is asked of a review before somebody proposes how its text should read. */
export function loadProposable(db: Reader, reviewId: string) {
  return db.review.findUnique({
    where: { id: reviewId },
    select: {
      status: true,
      currentStage: true,
      revision: { select: { content: true, authors: { select: { personId: true } } } },
      decisions: { select: { personId: true } },
      stages: {
        select: { id: true, position: true, name: true, reviewers: { select: { personId: true } } },
      },
    },
  });
}

type Proposable = {
  currentStage: number;
  revision: { authors: { personId: string }[] };
  decisions: { personId: string }[];
  stages: { position: number; reviewers: { personId: string }[] }[];
};

/** The facts for `can`, at the stage awaited. */
export function proposingFacts(actor: Actor, review: Proposable): ActionFacts['proposal.write'] {
  const isActor = ({ personId }: { personId: string }) => personId === actor.id;
  const stage = review.stages.find(({ position }) => position === review.currentStage);
  return {
    isNamedForStage: stage?.reviewers.some(isActor) ?? false,
    isAuthor: review.revision.authors.some(isActor),
    hasDecidedInReview: review.decisions.some(isActor),
  };
}
