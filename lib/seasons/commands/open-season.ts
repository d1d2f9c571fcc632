import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { actingPerson } from '@/lib/domain/permissions/acting-person';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { openSeasonInput } from '@/lib/seasons/input';
import { requireAhead } from '@/lib/seasons/require-ahead';

/** @throws Forbidden; Invalid, among others `due_past` at dueAt */
export async function openSeason(ctx: Ctx, raw: unknown): Promise<{ seasonId: string }> {
  const season = parseInput(openSeasonInput, raw);
  requirePermission(ctx.actor, 'season.manage', {});
  requireAhead(ctx, season.dueAt);
  return transaction(ctx, async (tx) => {
    const { id: seasonId } = await tx.season.create({
      data: { ...season, createdById: actingPerson(ctx.actor).id, createdAt: ctx.now },
      select: { id: true },
    });
    recordEvent(tx, ctx, {
      type: 'season.opened',
      subjectId: seasonId,
      payload: { name: season.name, year: season.year, dueAt: season.dueAt.toISOString() },
    });
    return { seasonId };
  });
}
