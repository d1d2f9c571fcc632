import { recordedName } from '@/lib/articles/recorded-name';
import { oneArticleInput } from '@/lib/articles/input';
import { lockArticle } from '@/lib/articles/lock-article';
import { requireShelfPermission } from '@/lib/articles/require-shelf-permission';
import { recordEvent } from '@/lib/audit/record-event';
import type { Tx } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { SHELVES, type ShelfFacts } from '@/lib/domain/workflow/shelf';
import { takeShelfMove } from '@/lib/domain/workflow/take-shelf-move';
import { parseInput } from '@/lib/input/parse-input';

/**
 * Moves an article that was never submitted to the bin; restore-from-bin brings it back, purge-bin ends it. One that a
 * department was asked about, or gave material for, is archived instead.
 * @throws Invalid, NotFound, Forbidden; NotPossible `never_submitted`, `nobody_asked` or `wrong_shelf`
 */
export async function deleteArticle(ctx: Ctx, raw: unknown): Promise<void> {
  const { articleId } = parseInput(oneArticleInput, raw);
  await transaction(ctx, async (tx) => {
    const { shelf } = await lockArticle(tx, ctx, articleId, SHELVES);
    await requireShelfPermission(tx, ctx, articleId, 'article.delete');
    const { event } = takeShelfMove(shelf, 'delete', await deletionFacts(tx, articleId));
    await tx.article.update({
      where: { id: articleId },
      data: { deletedAt: ctx.now, deletedById: ctx.actor.id, archivedAt: null, archivedById: null },
      select: { id: true },
    });
    await tx.presence.deleteMany({ where: { section: { articleId } } });
    recordEvent(tx, ctx, { type: event, articleId, payload: await recordedName(tx, articleId) });
  });
}

async function deletionFacts(tx: Tx, articleId: string): Promise<ShelfFacts<'delete'>> {
  const ofArticle = { section: { articleId } };
  const [revisions, requests, submissions, uses, confirmations] = [
    await tx.revision.count({ where: { articleId } }),
    await tx.requestedSection.count({ where: { ...ofArticle, request: { cancelledAt: null } } }),
    await tx.submission.count({ where: ofArticle }),
    await tx.sectionSource.count({ where: ofArticle }),
    await tx.confirmation.count({ where: ofArticle }),
  ];
  return {
    never_submitted: revisions === 0,
    nobody_asked: requests + submissions + uses + confirmations === 0,
  };
}
