import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { toJson } from '@/lib/db/json';
import { transaction } from '@/lib/db/transaction';
import { NotFound } from '@/lib/domain/errors';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { changePage } from '@/lib/newspaper/change-page';
import { savePageInput } from '@/lib/newspaper/input';
import { requireTexts, textsOnRecord } from '@/lib/newspaper/require-texts';

/**
 * A page as it was arranged, whole.
 * @throws Forbidden, Invalid; NotFound `newspaper`, `article`; NotPossible `output_other_text`, `output_withdrawn_text`;
 *   Conflict `stale` with the `version` that stands there
 */
export async function savePage(ctx: Ctx, raw: unknown): Promise<{ version: number }> {
  const { pageId, version, articles, arrangement, ...facts } = parseInput(savePageInput, raw);
  requirePermission(ctx.actor, 'output.make', {});
  return transaction(ctx, async (tx) => {
    const page = await tx.newspaperPage.findUnique({
      where: { id: pageId },
      select: { articles: { select: { articleId: true, revisionId: true } } },
    });
    if (!page) throw new NotFound('newspaper');
    await requireTexts(tx, articles, page.articles);
    await changePage(tx, ctx, { pageId, version }, { ...facts, arrangement: toJson(arrangement) });
    await tx.newspaperArticle.deleteMany({ where: { pageId } });
    await tx.newspaperArticle.createMany({
      data: articles.map((article, position) => ({ ...article, pageId, position })),
    });
    recordEvent(tx, ctx, {
      type: 'newspaper.changed',
      subjectId: pageId,
      payload: { name: facts.name, version: version + 1, texts: await textsOnRecord(tx, articles) },
    });
    return { version: version + 1 };
  });
}
