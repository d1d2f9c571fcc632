import { findStageLeftUnstaffed } from '@/lib/domain/workflow/separation';
import { namedWhoCan, type NamedReviewer } from './named-who-can';

type Row = { personId: string };
type Stage = { position: number; name: string; reviewers: NamedReviewer[]; decision: Row | null };
type Review = {
  currentStage: number;
  revision: { authors: Row[]; proposers: Row[] };
  stages: Stage[];
};

/** The name of the later stage that would have nobody left if this person decided now; null when there is none. */
export function stageLeftUnstaffed(review: Review, personId: string): string | null {
  const { authors, proposers } = review.revision;
  const toCome = review.stages
    .filter((stage) => stage.position > review.currentStage)
    .map((stage) => ({ name: stage.name, ...namedWhoCan(stage) }));
  const deciders = review.stages.flatMap((stage) => (stage.decision ? [stage.decision] : []));
  const proposerIds = new Set(proposers.map((row) => row.personId));
  const isApprovedByAnother = deciders.some((row) => !proposerIds.has(row.personId));
  const spentIds = new Set([...authors, ...deciders].map((row) => row.personId));
  const left = { spentIds, proposerIds: isApprovedByAnother ? new Set<string>() : proposerIds };
  return findStageLeftUnstaffed(toCome, left, personId)?.name ?? null;
}
