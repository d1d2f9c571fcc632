import { lockArticle } from '@/lib/articles/lock-article';
import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { NotFound, NotPossible } from '@/lib/domain/errors';
import { can } from '@/lib/domain/permissions/can';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { cancelOutputInput } from '@/lib/outputs/input';

/**
 * Ends the making of an output; the process that sets it ends within a second.
 * @throws NotFound `output`; Forbidden; NotPossible `output_not_active` when it is made, or has failed
 */
export async function cancelOutput(ctx: Ctx, raw: unknown): Promise<void> {
  const { outputId } = parseInput(cancelOutputInput, raw);
  await transaction(ctx, async (tx) => {
    const output = await tx.output.findUnique({
      where: { id: outputId },
      select: {
        articleId: true,
        title: true,
        outlet: true,
        contentHash: true,
        askedByName: true,
        revision: { select: { number: true } },
      },
    });
    if (!output || !can(ctx.actor, 'output.read', {}).allowed) throw new NotFound('output');
    const { articleId, title } = output;
    if (articleId !== null) await lockArticle(tx, ctx, articleId, ['desk', 'archive']);
    requirePermission(ctx.actor, 'output.make', {});
    const { count } = await tx.output.updateMany({
      where: { id: outputId, state: { in: ['waiting', 'making'] } },
      data: { state: 'cancelled' },
    });
    if (count === 0) throw new NotPossible('output_not_active');
    const { outlet, contentHash, askedByName, revision } = output;
    recordEvent(tx, ctx, {
      type: 'output.cancelled',
      articleId,
      subjectId: outputId,
      payload: {
        outlet,
        revision: revision?.number ?? null,
        ...(articleId === null ? { of: title } : {}),
        contentHash,
        askedBy: askedByName,
      },
    });
  });
}
