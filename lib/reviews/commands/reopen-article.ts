import { isWriterOn } from '@/lib/articles/is-writer-on';
import { lockArticle } from '@/lib/articles/lock-article';
import { moveArticle } from '@/lib/articles/move-article';
import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { takeTransition } from '@/lib/domain/workflow/take-transition';
import { parseInput } from '@/lib/input/parse-input';
import { endSchedule } from '@/lib/publications/end-schedule';
import { reopenArticleInput } from '@/lib/reviews/input';

/** `cancelledSchedule`: when it would have gone live, ISO; null when nothing was scheduled. */
export type Reopened = { cancelledSchedule: string | null };

/**
 * Opens an approved article for editing. A schedule is cancelled with it; what is live stays as it is. The
 * approval is kept in mind: submitted unchanged, it stands again.
 * @throws Invalid, NotFound, Forbidden, NotPossible
 */
export async function reopenArticle(ctx: Ctx, raw: unknown): Promise<Reopened> {
  const { articleId } = parseInput(reopenArticleInput, raw);
  return transaction(ctx, async (tx) => {
    const article = await lockArticle(tx, ctx, articleId);
    requirePermission(ctx.actor, 'article.reopen', { isWriter: await isWriterOn(tx, articleId, ctx.actor) });
    const outcome = takeTransition(article.state, 'reopen', {});

    const scheduled = await endSchedule(tx, ctx, article.publication);
    const cancelledSchedule = scheduled?.toISOString() ?? null;
    await moveArticle(tx, ctx, article, { status: outcome.state.status });
    recordEvent(tx, ctx, { type: outcome.transition.event, articleId, payload: { cancelledSchedule } });
    return { cancelledSchedule };
  });
}
