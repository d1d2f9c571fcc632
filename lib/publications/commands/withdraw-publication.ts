import { lockArticle } from '@/lib/articles/lock-article';
import { recordEvent } from '@/lib/audit/record-event';
import type { Tx } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';
import { databaseRule } from '@/lib/db/database-rule';
import { transaction } from '@/lib/db/transaction';
import { Conflict, Invalid, NotPossible } from '@/lib/domain/errors';
import { actingPerson } from '@/lib/domain/permissions/acting-person';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import type { WithdrawalKind } from '@/lib/domain/workflow/publication-kinds';
import { takeTransition } from '@/lib/domain/workflow/take-transition';
import { parseInput } from '@/lib/input/parse-input';
import { indexPublication } from '@/lib/publications/index-publication';
import { withdrawPublicationInput } from '@/lib/publications/input';
import { requireAsSeen } from '@/lib/publications/require-as-seen';
import { tellWebhooks } from '@/lib/publications/tell-webhooks';
import { untilNodesKnow } from '@/lib/publications/until-nodes-know';

/**
 * Takes a live article off the site, for one of three kinds of reason; its address says so from then on: when this is
 * done no server process shows the text any more.
 * @throws Invalid, NotFound, Forbidden, NotPossible; Conflict `publication_changed`
 */
export async function withdrawPublication(ctx: Ctx, raw: unknown): Promise<void> {
  const input = parseInput(withdrawPublicationInput, raw);
  const { articleId, kind, reason, publicWords } = input;
  const replacementId = replacementFor(articleId, input);
  await transaction(ctx, async (tx) => {
    if (replacementId) await lockBoth(tx, articleId, replacementId);
    const article = await lockArticle(tx, ctx, articleId, ['desk', 'archive']);
    requirePermission(ctx.actor, 'publication.withdraw', {});
    requireAsSeen(article, input);
    const replacement = replacementId ? await findLive(tx, replacementId) : null;
    const outcome = takeTransition(article.state, 'withdraw', {
      reason_given: reason !== '',
      replacement_is_live: kind !== 'replaced' || replacement !== null,
    });

    const { count } = await tx.publication
      .updateMany({
        where: { articleId, state: 'live' },
        data: {
          state: 'withdrawn',
          withdrawnAt: ctx.now,
          withdrawnById: actingPerson(ctx.actor).id,
          withdrawReason: reason,
          withdrawKind: kind,
          withdrawWords: publicWords,
          replacedById: replacement?.id ?? null,
          updatedAt: ctx.now,
          version: { increment: 1 },
        },
      })
      .catch((error: unknown) => {
        throw databaseRule(error) === 'HM012' ? new NotPossible('replacement_is_live') : error;
      });
    if (count === 0 || !article.publication) throw new Conflict('stale');
    await indexPublication(tx, article.publication.id);
    await tellWebhooks(tx, ctx, 'withdrawn', article.publication.id);
    recordEvent(tx, ctx, {
      type: outcome.transition.event,
      articleId,
      subjectId: article.publication.id,
      payload: {
        kind,
        reason,
        publicWords,
        ...(replacement ? { replacedBy: `/${replacement.year}/${replacement.slug}` } : {}),
      },
    });
  });
  await untilNodesKnow(ctx.db);
}

/** @throws Invalid `replacementId`: `required`, `replacement_self` */
function replacementFor(
  articleId: string,
  { kind, replacementId }: { kind: WithdrawalKind; replacementId: string | null },
): string | null {
  if (kind !== 'replaced') return null;
  if (replacementId === null) throw new Invalid({ replacementId: 'required' });
  if (replacementId === articleId) throw new Invalid({ replacementId: 'replacement_self' });
  return replacementId;
}

/** In one order, whoever is withdrawn for whom: two that replace each other at once wait, and one is refused. */
async function lockBoth(tx: Tx, ...articleIds: [string, string]): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM "Article" WHERE id = ANY(${articleIds}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
}

function findLive(tx: Tx, articleId: string) {
  return tx.publication.findFirst({
    where: { articleId, state: 'live' },
    select: { id: true, year: true, slug: true },
  });
}
