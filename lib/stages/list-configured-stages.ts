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
