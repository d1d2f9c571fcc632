import { findStageLeftUnstaffed } from '@/lib/domain/workflow/separation';
import type { Role } from '@/lib/domain/permissions/roles';

type Reviewer = { personId: string; person: { disabledAt: Date | null; roles: Role[] } };
type Stage = {
  position: number;
  name: string;
  reviewers: Reviewer[];
  decision: { personId: string } | null;
};
type Review = { currentStage: number; revision: { authors: { personId: string }[] }; stages: Stage[] };

/** The name of the later stage that would have nobody left if this person decided now; null when there is none. */
export function stageLeftUnstaffed(review: Review, personId: string): string | null {
  const toCome = review.stages
    .filter((stage) => stage.position > review.currentStage)
    .map(({ name, reviewers }) => ({
      name,
      personIds: reviewers.filter(canDecide).map((row) => row.personId),
    }));
  const spent = [
    ...review.revision.authors,
    ...review.stages.flatMap((stage) => (stage.decision ? [stage.decision] : [])),
  ];
  return findStageLeftUnstaffed(toCome, new Set(spent.map((row) => row.personId)), personId)?.name ?? null;
}

function canDecide({ person }: Reviewer): boolean {
  return person.disabledAt === null && person.roles.includes('reviewer');
}
