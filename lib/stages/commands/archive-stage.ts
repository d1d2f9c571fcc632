import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { Conflict, NotPossible } from '@/lib/domain/errors';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { stageRef } from '@/lib/stages/input';

/**
 * Leaves a stage out of reviews that begin from now on.
 * @throws Forbidden, Invalid; NotPossible `last_stage`; Conflict `stale`
 */
export async function archiveStage(ctx: Ctx, raw: unknown): Promise<void> {
  const { stageId, version } = parseInput(stageRef, raw);
  requirePermission(ctx.actor, 'office.manage', {});
  await transaction(ctx, async (tx) => {
    const inUse = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM "Stage" WHERE "archivedAt" IS NULL ORDER BY id FOR UPDATE`;
    if (inUse.length === 1 && inUse[0]?.id === stageId) throw new NotPossible('last_stage');
    const { count } = await tx.stage.updateMany({
      where: { id: stageId, version, archivedAt: null },
      data: { archivedAt: ctx.now, version: version + 1 },
    });
    if (count === 0) throw new Conflict('stale');
    recordEvent(tx, ctx, { type: 'stage.archived', subjectId: stageId });
  });
}
