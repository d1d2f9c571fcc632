import { NotPossible } from '@/lib/domain/errors';
import { findUnstaffedStage } from '@/lib/domain/workflow/separation';
import type { Reader } from '@/lib/db/client';

export type ConfiguredStage = { name: string; personIds: string[] };

/** The office's stages in order, each with those named for it who can decide: enabled, with the reviewer role. */
export async function listConfiguredStages(db: Reader): Promise<ConfiguredStage[]> {
  const stages = await db.stage.findMany({
    where: { archivedAt: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: {
      name: true,
      reviewers: {
        where: { person: { disabledAt: null, roles: { has: 'reviewer' } } },
        orderBy: { personId: 'asc' },
        select: { personId: true },
      },
    },
  });
  return stages.map(({ name, reviewers }) => ({ name, personIds: reviewers.map((row) => row.personId) }));
}

/**
 * A review that could never be finished is not begun.
 * @throws NotPossible `no_stages`; `stage_without_reviewer` with `stage`
 */
export function requireStaffedStages(stages: ConfiguredStage[], authorIds: string[]): void {
  if (stages.length === 0) throw new NotPossible('no_stages');
  const unstaffed = findUnstaffedStage(stages, new Set(authorIds));
  if (unstaffed) throw new NotPossible('stage_without_reviewer', { stage: unstaffed.name });
}
