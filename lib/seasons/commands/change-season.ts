import { recordEvent } from '@/lib/audit/record-event';
import type { Tx } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { Conflict, NotFound, NotPossible } from '@/lib/domain/errors';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { changeSeasonInput } from '@/lib/seasons/input';
import { requireAhead } from '@/lib/seasons/require-ahead';

/**
 * Changes a season. A new due date also applies to the open requests that had the season's date; requests with a date of
 * their own keep it. `movedRequests` counts those that changed.
 * @throws Forbidden, Invalid, NotFound `season`; NotPossible `season_closed`; Conflict `stale` with the `version`
 * that stands there
 */
export async function changeSeason(
  ctx: Ctx,
  raw: unknown,
): Promise<{ version: number; movedRequests: number }> {
  const { seasonId, version, ...wanted } = parseInput(changeSeasonInput, raw);
  requirePermission(ctx.actor, 'season.manage', {});
  return transaction(ctx, async (tx) => {
    await lockRequestsOf(tx, seasonId);
    const season = await tx.season.findUnique({
      where: { id: seasonId },
      select: { version: true, dueAt: true, closedAt: true },
    });
    if (!season) throw new NotFound('season');
    if (season.closedAt) throw new NotPossible('season_closed');
    requireAhead(ctx, wanted.dueAt, { current: season.dueAt });
    const { count } = await tx.season.updateMany({
      where: { id: seasonId, version, closedAt: null },
      data: { ...wanted, version: version + 1 },
    });
    if (count === 0) throw new Conflict('stale', { version: season.version });
    const movedRequests = await moveRequests(tx, seasonId, season.dueAt, wanted.dueAt);
    recordEvent(tx, ctx, {
      type: 'season.changed',
      subjectId: seasonId,
      payload: { name: wanted.name, year: wanted.year, dueAt: wanted.dueAt.toISOString(), movedRequests },
    });
    return { version: version + 1, movedRequests };
  });
}

/** Before the season, as every command that takes both does. */
async function lockRequestsOf(tx: Tx, seasonId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM "MaterialRequest" WHERE "seasonId" = ${seasonId}::uuid ORDER BY id FOR NO KEY UPDATE`;
}

async function moveRequests(tx: Tx, seasonId: string, from: Date, to: Date): Promise<number> {
  if (from.getTime() === to.getTime()) return 0;
  const { count } = await tx.materialRequest.updateMany({
    where: { seasonId, dueAt: from, cancelledAt: null },
    data: { dueAt: to, version: { increment: 1 } },
  });
  return count;
}
