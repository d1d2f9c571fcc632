import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { addStageInput } from '@/lib/stages/input';
import { requireReviewers } from '@/lib/stages/require-reviewers';

/** A further stage, the last of all. Reviews under way keep the stages they began with. @throws Forbidden, Invalid */
export async function addStage(ctx: Ctx, raw: unknown): Promise<{ stageId: string }> {
  const { name, reviewerIds } = parseInput(addStageInput, raw);
  requirePermission(ctx.actor, 'office.manage', {});
  return transaction(ctx, async (tx) => {
    await requireReviewers(tx, reviewerIds);
    const { _max } = await tx.stage.aggregate({ _max: { position: true }, where: { archivedAt: null } });
    const stage = await tx.stage.create({
      data: {
        name,
        position: (_max.position ?? -1) + 1,
        reviewers: { create: reviewerIds.map((personId) => ({ personId })) },
      },
      select: { id: true },
    });
    recordEvent(tx, ctx, { type: 'stage.added', subjectId: stage.id, payload: { name, reviewerIds } });
    return { stageId: stage.id };
  });
}
