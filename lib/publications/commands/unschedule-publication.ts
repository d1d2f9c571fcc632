import { lockArticle } from '@/lib/articles/lock-article';
import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { takeTransition } from '@/lib/domain/workflow/take-transition';
import { parseInput } from '@/lib/input/parse-input';
import { endSchedule } from '@/lib/publications/end-schedule';
import { unschedulePublicationInput } from '@/lib/publications/input';

/** Takes a schedule back. @throws Invalid, NotFound, Forbidden, NotPossible */
export async function unschedulePublication(ctx: Ctx, raw: unknown): Promise<void> {
  const { articleId } = parseInput(unschedulePublicationInput, raw);
  await transaction(ctx, async (tx) => {
    const article = await lockArticle(tx, ctx, articleId);
    requirePermission(ctx.actor, 'publication.unschedule', {});
    const outcome = takeTransition(article.state, 'unschedule', {});

    const dueAt = await endSchedule(tx, ctx, article.publication);
    recordEvent(tx, ctx, {
      type: outcome.transition.event,
      articleId,
      subjectId: article.publication?.id ?? null,
      payload: { dueAt: dueAt?.toISOString() ?? null },
    });
  });
}
