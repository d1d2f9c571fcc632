import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { Conflict } from '@/lib/domain/errors';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { stageRef } from '@/lib/stages/input';

/**
 * Makes an archived stage part of reviews again, as the last one.
 * @throws Forbidden, Invalid; Conflict `stale`
 */
export async function restoreStage(ctx: Ctx, raw: unknown): Promise<void> {
  const { stageId, version } = parseInput(stageRef, raw);
  requirePermission(ctx.actor, 'office.manage', {});
  await transaction(ctx, async (tx) => {
    const { _max } = await tx.stage.aggregate({ _max: { position: true }, where: { archivedAt: null } });
    const { count } = await tx.stage.updateMany({
      where: { id: stageId, version, archivedAt: { not: null } },
      data: { archivedAt: null, position: (_max.position ?? -1) + 1, version: version + 1 },
    });
    if (count === 0) throw new Conflict('stale');
    recordEvent(tx, ctx, { type: 'stage.restored', subjectId: stageId });
  });
}
