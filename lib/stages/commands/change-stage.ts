import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { Conflict, NotFound } from '@/lib/domain/errors';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { changeStageInput } from '@/lib/stages/input';
import { requireReviewers } from '@/lib/stages/require-reviewers';

/**
 * A stage's name and who may decide at it, for reviews that begin from now on.
 * @throws Forbidden, Invalid, NotFound; Conflict `stale`
 */
export async function changeStage(ctx: Ctx, raw: unknown): Promise<{ version: number }> {
  const { stageId, version, name, reviewerIds } = parseInput(changeStageInput, raw);
  requirePermission(ctx.actor, 'office.manage', {});
  return transaction(ctx, async (tx) => {
    const before = await tx.stage.findUnique({
      where: { id: stageId },
      select: { name: true, reviewers: { select: { personId: true } } },
    });
    if (!before) throw new NotFound('stage');
    await requireReviewers(tx, reviewerIds);
    const { count } = await tx.stage.updateMany({
      where: { id: stageId, version },
      data: { name, version: version + 1 },
    });
    if (count === 0) throw new Conflict('stale');
    await tx.stageReviewer.deleteMany({ where: { stageId } });
    await tx.stageReviewer.createMany({ data: reviewerIds.map((personId) => ({ stageId, personId })) });
    const was = { name: before.name, reviewerIds: before.reviewers.map(({ personId }) => personId) };
    recordEvent(tx, ctx, {
      type: 'stage.changed',
      subjectId: stageId,
      payload: { before: was, after: { name, reviewerIds } },
    });
    return { version: version + 1 };
  });
}
