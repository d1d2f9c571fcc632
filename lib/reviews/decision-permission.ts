import { can, type ActionFacts, type Permission } from '@/lib/domain/permissions/can';
import type { Actor } from '@/lib/domain/permissions/roles';
import { isApprovedByAnother } from '@/lib/domain/workflow/separation';
import { namedWhoCan, type NamedReviewer } from '@/lib/reviews/named-who-can';

type Row = { personId: string };
type Stage = { id: string; position: number; reviewers: NamedReviewer[]; decision: Row | null };
type Review = { revision: { authors: Row[]; proposers: Row[] }; stages: Stage[] };

/** `proposersDecide`: as the office has it. */
type Office = { proposersDecide: boolean };

/** The facts for `can` at this stage. The person's earlier decision at the same stage is no obstacle: they repeat it. */
export function decisionFacts(
  actor: Actor,
  { revision, stages }: Review,
  stage: Stage,
  { proposersDecide }: Office,
): ActionFacts['review.decide'] {
  const isActor = (row: Row | null) => row?.personId === actor.id;
  const others = stages.filter(({ id }) => id !== stage.id);
  const ids = (rows: Row[]) => new Set(rows.map(({ personId }) => personId));
  return {
    isNamedForStage: stage.reviewers.some(isActor),
    isAuthor: revision.authors.some(isActor),
    hasDecidedInReview: others.some(({ decision }) => isActor(decision)),
    isProposer: revision.proposers.some(isActor),
    anotherApproves: isApprovedByAnother(
      {
        approverIds: others.flatMap(({ decision }) => (decision ? [decision.personId] : [])),
        toCome: others.filter(({ position }) => position > stage.position).map(namedWhoCan),
      },
      { authorIds: ids(revision.authors), proposerIds: ids(revision.proposers) },
      actor.id ?? '',
    ),
    proposersDecide,
  };
}

export function decisionPermission(actor: Actor, review: Review, stage: Stage, office: Office): Permission {
  return can(actor, 'review.decide', decisionFacts(actor, review, stage, office));
}
