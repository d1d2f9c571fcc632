import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { Conflict, NotFound } from '@/lib/domain/errors';
import { actingPerson } from '@/lib/domain/permissions/acting-person';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { isWriterOn } from '@/lib/articles/is-writer-on';
import { lockArticle } from '@/lib/articles/lock-article';
import { keepFigureInput } from '@/lib/facts/bindings-input';
import { newestFacts } from '@/lib/facts/ledger-facts';
import { parseInput } from '@/lib/input/parse-input';

/**
 * Says why an article keeps a figure though its fact was followed by a newer one: in the draft, under review and in
 * public. What follows that one later is asked again.
 * @throws Invalid, Forbidden; NotFound `article`, `fact`; NotPossible `archived`; Conflict `stale` where `newerId` is
 *   not, or no more, what stands
 */
export async function keepFigure(ctx: Ctx, raw: unknown): Promise<void> {
  const { articleId, factId, newerId, reason } = parseInput(keepFigureInput, raw);
  await transaction(ctx, async (tx) => {
    await lockArticle(tx, ctx, articleId);
    requirePermission(ctx.actor, 'figure.bind', { isWriter: await isWriterOn(tx, articleId, ctx.actor) });
    const newest = (await newestFacts(tx, [factId])).get(factId);
    if (newest === undefined) throw new NotFound('fact');
    if (newest !== newerId || newest === factId) throw new Conflict('stale');
    const { count } = await tx.keptFigure.createMany({
      data: { articleId, factId, newerId, reason, keptById: actingPerson(ctx.actor).id, keptAt: ctx.now },
      skipDuplicates: true,
    });
    if (count === 0) throw new Conflict('stale');
    recordEvent(tx, ctx, { type: 'figure.kept', articleId, subjectId: factId, payload: { reason, newerId } });
  });
}
