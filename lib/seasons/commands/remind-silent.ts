import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { remindSilentInput } from '@/lib/seasons/input';
import { lockSeasonRequests } from '@/lib/seasons/lock-season-requests';
import { remindOf } from '@/lib/seasons/remind-of';

/** `unreached`: departments nobody of whom has an account. */
export type Reminded = { departments: number; unreached: string[] };

/**
 * Reminds every department of a season that has handed in nothing yet, each liaison at most once a day.
 * @throws Forbidden, Invalid, NotFound `season`; NotPossible `season_closed`
 */
export async function remindSilent(ctx: Ctx, raw: unknown): Promise<Reminded> {
  const { seasonId } = parseInput(remindSilentInput, raw);
  requirePermission(ctx.actor, 'season.manage', {});
  return transaction(ctx, async (tx) => {
    const season = await lockSeasonRequests(tx, seasonId);
    const silent = await tx.materialRequest.findMany({
      where: { seasonId, cancelledAt: null, submissions: { none: {} } },
      orderBy: { id: 'asc' },
      select: { id: true, departmentId: true, dueAt: true, department: { select: { name: true } } },
    });
    const unreached: string[] = [];
    for (const request of silent) {
      const people = await remindOf(tx, ctx, { ...request, season });
      if (people === 0) unreached.push(request.department.name);
    }
    return { departments: silent.length - unreached.length, unreached };
  });
}
