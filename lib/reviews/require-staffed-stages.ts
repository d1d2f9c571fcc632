import { NotPossible } from '@/lib/domain/errors';
import {
  findStageWithNobody,
  type NamedStage,
  type StaffedOffice,
  type WhoseText,
} from '@/lib/domain/workflow/separation';

/**
 * A review that could never be finished is not begun.
 * @throws NotPossible `no_stages`; `stage_without_reviewer` with `stage`
 */
export function requireStaffedStages(
  office: StaffedOffice<NamedStage & { name: string }>,
  whose: WhoseText,
): void {
  if (office.stages.length === 0) throw new NotPossible('no_stages');
  const unstaffed = findStageWithNobody(office, whose);
  if (unstaffed) throw new NotPossible('stage_without_reviewer', { stage: unstaffed.name });
}
