import type { z } from 'zod';
import { recordEvent } from '@/lib/audit/record-event';
import type { Tx } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { Conflict, Invalid, NotFound, NotPossible } from '@/lib/domain/errors';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { requireDateOrder, type NamedDate } from '@/lib/seasons/date-order';
import { setSeasonDatesInput } from '@/lib/seasons/input';
import { lockRequestsOf } from '@/lib/seasons/lock-season-requests';
import { moveDueDate, type Moved } from '@/lib/seasons/move-due-date';
import { requireAhead } from '@/lib/seasons/require-ahead';

type Wanted = z.infer<typeof setSeasonDatesInput>;
type Stage = { id: string; name: string };

/**
 * Sets a season's dates, material to publication, over the version that was read. Another date for the material moves
 * the requests as `changeSeason` does. A stage left out has no date.
 * @throws Forbidden, NotFound `season`; Invalid, among others `date_before_other` at the date that comes too early;
 * NotPossible `season_closed`; Conflict `stale` with the `version` that stands there
 */
export async function setSeasonDates(ctx: Ctx, raw: unknown): Promise<{ version: number } & Moved> {
  const wanted = parseInput(setSeasonDatesInput, raw);
  const { seasonId, version, material, draft, publish } = wanted;
  requirePermission(ctx.actor, 'season.manage', {});
  return transaction(ctx, async (tx) => {
    await lockRequestsOf(tx, seasonId);
    const season = await tx.season.findUnique({
      where: { id: seasonId },
      select: { name: true, version: true, dueAt: true, closedAt: true },
    });
    if (!season) throw new NotFound('season');
    if (season.closedAt) throw new NotPossible('season_closed');
    requireAhead(ctx, material, { path: 'material', current: season.dueAt });
    const stages = await openStages(tx);
    requireDateOrder(inOrder(wanted, stages));
    const { count } = await tx.season.updateMany({
      where: { id: seasonId, version, closedAt: null },
      data: { dueAt: material, draftDueAt: draft, publishDueAt: publish, version: version + 1 },
    });
    if (count === 0) throw new Conflict('stale', { version: season.version });
    await replaceStageDates(tx, wanted);
    const moved = await moveDueDate(tx, seasonId, season.dueAt, material);
    recordEvent(tx, ctx, {
      type: 'season.dates_set',
      subjectId: seasonId,
      payload: {
        name: season.name,
        material: material.toISOString(),
        draft: draft?.toISOString() ?? null,
        stages: stages.map(({ id, name }) => ({
          stage: name,
          dueAt: dateOf(wanted, id)?.toISOString() ?? null,
        })),
        publishDueAt: publish?.toISOString() ?? null,
        ...moved,
      },
    });
    return { version: version + 1, ...moved };
  });
}

function openStages(tx: Tx): Promise<Stage[]> {
  return tx.stage.findMany({
    where: { archivedAt: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  });
}

const dateOf = ({ stages }: Wanted, stageId: string) =>
  stages.find((stage) => stage.stageId === stageId)?.dueAt ?? null;

/** The dates as the office's stages follow each other, whatever the order they were sent in. */
function inOrder(wanted: Wanted, stages: readonly Stage[]): NamedDate[] {
  wanted.stages.forEach(({ stageId }, index) => {
    const isFirst = wanted.stages.findIndex((stage) => stage.stageId === stageId) === index;
    if (!isFirst || !stages.some(({ id }) => id === stageId))
      throw new Invalid({ [`stages.${index}.dueAt`]: 'stage_gone' });
  });
  const sent = (id: string) => wanted.stages.findIndex(({ stageId }) => stageId === id);
  return [
    { path: 'material', dueAt: wanted.material },
    { path: 'draft', dueAt: wanted.draft },
    ...stages.map(({ id }) => ({ path: `stages.${sent(id)}.dueAt`, dueAt: dateOf(wanted, id) })),
    { path: 'publish', dueAt: wanted.publish },
  ];
}

async function replaceStageDates(tx: Tx, { seasonId, stages }: Wanted): Promise<void> {
  await tx.seasonStageDate.deleteMany({ where: { seasonId } });
  await tx.seasonStageDate.createMany({
    data: stages.flatMap(({ stageId, dueAt }) => (dueAt ? [{ seasonId, stageId, dueAt }] : [])),
  });
}
