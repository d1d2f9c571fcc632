import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { Conflict, Invalid, NotFound, NotPossible } from '@/lib/domain/errors';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { changeSeasonInput } from '@/lib/seasons/input';
import { lockRequestsOf } from '@/lib/seasons/lock-season-requests';
import { moveDueDate, type Moved } from '@/lib/seasons/move-due-date';
import { requireAhead } from '@/lib/seasons/require-ahead';

/**
 * Changes a season. A new due date also applies to the open requests that had the season's date; requests with a date of
 * their own keep it. `movedRequests` counts those that changed.
 * @throws Forbidden, Invalid, NotFound `season`; NotPossible `season_closed`; Conflict `stale` with the `version`
 * that stands there
 */
export async function changeSeason(ctx: Ctx, raw: unknown): Promise<{ version: number } & Moved> {
  const { seasonId, version, ...wanted } = parseInput(changeSeasonInput, raw);
  requirePermission(ctx.actor, 'season.manage', {});
  return transaction(ctx, async (tx) => {
    await lockRequestsOf(tx, seasonId);
    const season = await tx.season.findUnique({
      where: { id: seasonId },
      select: {
        version: true,
        dueAt: true,
        draftDueAt: true,
        publishDueAt: true,
        stageDates: { where: { stage: { archivedAt: null } }, select: { dueAt: true } },
        closedAt: true,
      },
    });
    if (!season) throw new NotFound('season');
    if (season.closedAt) throw new NotPossible('season_closed');
    requireAhead(ctx, wanted.dueAt, { current: season.dueAt });
    requireBeforeOthers(season, wanted.dueAt);
    const { count } = await tx.season.updateMany({
      where: { id: seasonId, version, closedAt: null },
      data: { ...wanted, version: version + 1 },
    });
    if (count === 0) throw new Conflict('stale', { version: season.version });
    const moved = await moveDueDate(tx, seasonId, season.dueAt, wanted.dueAt);
    recordEvent(tx, ctx, {
      type: 'season.changed',
      subjectId: seasonId,
      payload: { name: wanted.name, year: wanted.year, dueAt: wanted.dueAt.toISOString(), ...moved },
    });
    return { version: version + 1, ...moved };
  });
}

type Dated = {
  dueAt: Date;
  draftDueAt: Date | null;
  publishDueAt: Date | null;
  stageDates: { dueAt: Date }[];
};

/** The season's other dates are on a form of their own: here only the material's can be put right. */
function requireBeforeOthers({ dueAt, draftDueAt, publishDueAt, stageDates }: Dated, wanted: Date): void {
  if (wanted.getTime() === dueAt.getTime()) return;
  const others = [draftDueAt, publishDueAt, ...stageDates.map((stage) => stage.dueAt)];
  if (others.some((other) => other && other < wanted)) throw new Invalid({ dueAt: 'date_after_other' });
}
