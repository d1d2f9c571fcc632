import { oneArticleInput } from '@/lib/articles/input';
import { lockArticle } from '@/lib/articles/lock-article';
import { requireShelfPermission } from '@/lib/articles/require-shelf-permission';
import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { SHELVES } from '@/lib/domain/workflow/shelf';
import { takeShelfMove } from '@/lib/domain/workflow/take-shelf-move';
import { parseInput } from '@/lib/input/parse-input';

/** Brings an archived article back as it was. @throws Invalid, NotFound, Forbidden; NotPossible `wrong_shelf` */
export async function bringBackArticle(ctx: Ctx, raw: unknown): Promise<void> {
  const { articleId } = parseInput(oneArticleInput, raw);
  await transaction(ctx, async (tx) => {
    const { shelf } = await lockArticle(tx, ctx, articleId, SHELVES);
    await requireShelfPermission(tx, ctx, articleId, 'article.archive');
    const { event } = takeShelfMove(shelf, 'bring_back', {});
    await tx.article.update({
      where: { id: articleId },
      data: { archivedAt: null, archivedById: null, updatedAt: ctx.now },
      select: { id: true },
    });
    recordEvent(tx, ctx, { type: event, articleId });
  });
}
