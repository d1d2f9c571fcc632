import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { remindOwingInput } from '@/lib/seasons/input';
import { lockSeasonRequests } from '@/lib/seasons/lock-season-requests';
import { owingRequests } from '@/lib/seasons/owing';
import { remindOf } from '@/lib/seasons/remind-of';
import { reminderStandings, type ReminderStanding } from '@/lib/seasons/reminder-standing';

/** `unreached`: departments nobody of whom has an account; `toldToday`: those reminded once today already. */
export type Reminded = { departments: number; unreached: string[]; toldToday: string[] };

/**
 * Reminds every department of a season that still owes a section, each liaison at most once a day.
 * @throws Forbidden, Invalid, NotFound `season`; NotPossible `season_closed`
 */
export async function remindOwing(ctx: Ctx, raw: unknown): Promise<Reminded> {
  const { seasonId } = parseInput(remindOwingInput, raw);
  requirePermission(ctx.actor, 'season.manage', {});
  return transaction(ctx, async (tx) => {
    const season = await lockSeasonRequests(tx, seasonId);
    const owing = await tx.materialRequest.findMany({
      where: { id: { in: [...(await owingRequests(tx, seasonId))] } },
      orderBy: { id: 'asc' },
      select: { id: true, departmentId: true, dueAt: true, department: { select: { name: true } } },
    });
    const standings = await reminderStandings(tx, owing, ctx.now);
    const thatAre = (standing: ReminderStanding) => owing.filter(({ id }) => standings.get(id) === standing);
    const names = (requests: typeof owing) => requests.map(({ department }) => department.name);
    const reachable = thatAre('possible');
    for (const request of reachable) await remindOf(tx, ctx, { ...request, season });
    return {
      departments: reachable.length,
      unreached: names(thatAre('no_liaison')),
      toldToday: names(thatAre('reminded_today')),
    };
  });
}
