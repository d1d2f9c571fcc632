import type { Reader } from '@/lib/db/client';
import type { SeasonDates } from '@/lib/domain/season/next-date';

/** A season's dates, each stage of the office with its id. */
export type DatesByStage = Omit<SeasonDates, 'stages'> & {
  stages: { stageId: string; name: string; dueAt: Date | null }[];
};

/** The dates of a season and of the stages that the office has now, in their order; null where there is no such season. */
export async function loadSeasonDates(db: Reader, seasonId: string): Promise<DatesByStage | null> {
  const season = await db.season.findUnique({
    where: { id: seasonId },
    select: { dueAt: true, draftDueAt: true, publishDueAt: true },
  });
  if (!season) return null;
  const stages = await db.stage.findMany({
    where: { archivedAt: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, seasonDates: { where: { seasonId }, select: { dueAt: true } } },
  });
  return {
    material: season.dueAt,
    draft: season.draftDueAt,
    stages: stages.map(({ id, name, seasonDates }) => ({
      stageId: id,
      name,
      dueAt: seasonDates[0]?.dueAt ?? null,
    })),
    publish: season.publishDueAt,
  };
}
