import { NotPossible } from '@/lib/domain/errors';
import { findUnstaffedStage, type NamedStage } from '@/lib/domain/workflow/separation';

type Named = NamedStage & { name: string };
type Apart = { authorIds: readonly string[]; proposerIds: readonly string[] };

/**
 * A review that could never be finished is not begun.
 * @throws NotPossible `no_stages`; `stage_without_reviewer` with `stage`
 */
export function requireStaffedStages(stages: Named[], { authorIds, proposerIds }: Apart): void {
  if (stages.length === 0) throw new NotPossible('no_stages');
  const unstaffed = findUnstaffedStage(stages, new Set(authorIds), new Set(proposerIds));
  if (unstaffed) throw new NotPossible('stage_without_reviewer', { stage: unstaffed.name });
}
