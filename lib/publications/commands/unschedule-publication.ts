import { lockArticle } from '../../articles/lock-article';
import { appendEvent } from '../../audit/append-event';
import type { Ctx } from '../../db/context';
import { transaction } from '../../db/transaction';
import { requirePermission } from '../../domain/permissions/require-permission';
import { takeTransition } from '../../domain/workflow/take-transition';
import { parseInput } from '../../input/parse-input';
import { endSchedule } from '../end-schedule';
import { unschedulePublicationInput } from '../input';

/** Takes a schedule back. @throws Invalid, NotFound, Forbidden, NotPossible */
export async function unschedulePublication(ctx: Ctx, raw: unknown): Promise<void> {
  const { articleId } = parseInput(unschedulePublicationInput, raw);
  await transaction(ctx.db, async (tx) => {
    const article = await lockArticle(tx, ctx, articleId);
    requirePermission(ctx.actor, 'publication.publish', {});
    const outcome = takeTransition(article.state, 'unschedule', {});

    const dueAt = await endSchedule(tx, ctx, article.publication);
    await appendEvent(tx, ctx, {
      type: outcome.event,
      articleId,
      subjectId: article.publication?.id ?? null,
      payload: { dueAt: dueAt?.toISOString() ?? null },
    });
  });
}
