import { lockArticle } from '@/lib/articles/lock-article';
import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { Conflict } from '@/lib/domain/errors';
import { actingPerson } from '@/lib/domain/permissions/acting-person';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { takeTransition } from '@/lib/domain/workflow/take-transition';
import { parseInput } from '@/lib/input/parse-input';
import { withdrawPublicationInput } from '@/lib/publications/input';

/** Takes a live article off the site; its address says so from then on. @throws Invalid, NotFound, Forbidden, NotPossible */
export async function withdrawPublication(ctx: Ctx, raw: unknown): Promise<void> {
  const { articleId, reason } = parseInput(withdrawPublicationInput, raw);
  await transaction(ctx, async (tx) => {
    const { publication, state } = await lockArticle(tx, ctx, articleId, ['desk', 'archive']);
    requirePermission(ctx.actor, 'publication.withdraw', {});
    const outcome = takeTransition(state, 'withdraw', { reason_given: reason !== '' });

    const { count } = await tx.publication.updateMany({
      where: { articleId, state: 'live' },
      data: {
        state: 'withdrawn',
        withdrawnAt: ctx.now,
        withdrawnById: actingPerson(ctx.actor).id,
        withdrawReason: reason,
        updatedAt: ctx.now,
        version: { increment: 1 },
      },
    });
    if (count === 0) throw new Conflict('stale');
    recordEvent(tx, ctx, {
      type: outcome.transition.event,
      articleId,
      subjectId: publication?.id ?? null,
      payload: { reason },
    });
  });
}
