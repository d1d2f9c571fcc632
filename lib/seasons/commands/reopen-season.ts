import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { Conflict, NotFound } from '@/lib/domain/errors';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { seasonRef } from '@/lib/seasons/input';

/**
 * Takes a closed season up again.
 * @throws Forbidden, Invalid, NotFound `season`; Conflict `stale`
 */
export async function reopenSeason(ctx: Ctx, raw: unknown): Promise<{ version: number }> {
  const { seasonId, version } = parseInput(seasonRef, raw);
  requirePermission(ctx.actor, 'season.manage', {});
  return transaction(ctx, async (tx) => {
    const season = await tx.season.findUnique({ where: { id: seasonId }, select: { name: true } });
    if (!season) throw new NotFound('season');
    const { count } = await tx.season.updateMany({
      where: { id: seasonId, version, closedAt: { not: null } },
      data: { closedAt: null, version: version + 1 },
    });
    if (count === 0) throw new Conflict('stale');
    recordEvent(tx, ctx, {
      type: 'season.reopened',
      subjectId: seasonId,
      payload: { name: season.name },
    });
    return { version: version + 1 };
  });
}
